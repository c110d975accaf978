using Nethereum.Hex.HexTypes;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.Contracts.ContractHandlers;

/// <summary>Sends calls of a function.</summary>
public interface IContractTransactionHandler<TContractMessage>
    where TContractMessage : FunctionMessage, new()
{
    /// <summary>The transaction with its gas estimated, not signed.</summary>
    Task<TransactionInput> CreateTransactionInputEstimatingGasAsync(string contractAddress, TContractMessage functionMessage = null);

    /// <summary>The gas that the call would need now.</summary>
    Task<HexBigInteger> EstimateGasAsync(string contractAddress, TContractMessage functionMessage = null);

    /// <summary>Sends and waits for the receipt, whatever became of the call.</summary>
    Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(string contractAddress, TContractMessage functionMessage = null, CancellationTokenSource tokenSource = null);

    /// <summary>Sends and waits for the receipt, whatever became of the call.</summary>
    Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(string contractAddress, TContractMessage functionMessage, CancellationToken cancellationToken);

    /// <summary>Sends, and gives the hash.</summary>
    Task<string> SendRequestAsync(string contractAddress, TContractMessage functionMessage = null);

    /// <summary>Signs without sending; hex without 0x.</summary>
    Task<string> SignTransactionAsync(string contractAddress, TContractMessage functionMessage = null);
}
