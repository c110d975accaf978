using Nethereum.ABI.FunctionEncoding;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Eth.Services;

namespace Nethereum.Contracts.Services;

/// <inheritdoc cref="IEthGetContractTransactionErrorReason"/>
public class EthGetContractTransactionErrorReason : IEthGetContractTransactionErrorReason
{
    private readonly IEthApiTransactionsService _transactions;

    /// <summary>Asks over these methods.</summary>
    public EthGetContractTransactionErrorReason(IEthApiTransactionsService apiTransactionsService) => _transactions = apiTransactionsService;

    /// <inheritdoc/>
    public async Task<string> SendRequestAsync(string transactionHash)
    {
        Transaction transaction = await _transactions.GetTransactionByHash.SendRequestAsync(transactionHash).ConfigureAwait(false)
            ?? throw new Exception("Transaction not found: " + transactionHash);
        if (transaction.BlockNumber is null)
        {
            throw new Exception("Transaction is still pending: " + transactionHash);
        }

        TransactionInput again = transaction.ConvertToTransactionInput();
        again.Nonce = null; // the account has moved on
        try
        {
            string output = await ContractRevertExceptionHandler.TranslateAsync(
                () => _transactions.Call.SendRequestAsync(again, new BlockParameter(transaction.BlockNumber))).ConfigureAwait(false);
            return new FunctionCallDecoder().DecodeFunctionErrorMessage(output);
        }
        catch (SmartContractRevertException revert)
        {
            return revert.RevertMessage;
        }
        catch (RpcResponseException error)
        {
            return error.RpcError.Message;
        }
    }
}
