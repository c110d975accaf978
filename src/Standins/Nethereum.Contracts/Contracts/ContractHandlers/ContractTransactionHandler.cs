using Nethereum.Hex.HexTypes;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.TransactionManagers;

namespace Nethereum.Contracts.ContractHandlers;

/// <inheritdoc cref="IContractTransactionHandler{TContractMessage}"/>
public class ContractTransactionHandler<TContractMessage> : ContractTransactionHandlerBase, IContractTransactionHandler<TContractMessage>
    where TContractMessage : FunctionMessage, new()
{
    /// <summary>Sends through a transaction manager.</summary>
    public ContractTransactionHandler(ITransactionManager transactionManager)
        : base(transactionManager)
    {
    }

    /// <inheritdoc/>
    public async Task<string> SignTransactionAsync(string contractAddress, TContractMessage functionMessage = null)
    {
        TransactionInput input = await CreateTransactionInputEstimatingGasAsync(contractAddress, functionMessage).ConfigureAwait(false);
        return await TransactionManager.SignTransactionAsync(input).ConfigureAwait(false);
    }

    /// <summary>Sends and waits for the receipt, whatever became of the call.</summary>
    public Task<TransactionReceipt> SendTransactionAndWaitForReceiptAsync(string contractAddress, TContractMessage functionMessage = null, CancellationTokenSource tokenSource = null) =>
        SendTransactionAndWaitForReceiptAsync(contractAddress, functionMessage, tokenSource?.Token ?? CancellationToken.None);

    /// <summary>Sends and waits for the receipt, whatever became of the call.</summary>
    public Task<TransactionReceipt> SendTransactionAndWaitForReceiptAsync(string contractAddress, TContractMessage functionMessage, CancellationToken cancellationToken) =>
        TransactionManager.TransactionReceiptService.SendRequestAndWaitForReceiptAsync(() => SendTransactionAsync(contractAddress, functionMessage), cancellationToken);

    /// <inheritdoc/>
    public Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(string contractAddress, TContractMessage functionMessage, CancellationToken cancellationToken) =>
        SendTransactionAndWaitForReceiptAsync(contractAddress, functionMessage, cancellationToken);

    /// <inheritdoc/>
    [Obsolete("Use SendTransactionAndWaitForReceiptAsync instead")]
    public Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(string contractAddress, TContractMessage functionMessage = null, CancellationTokenSource tokenSource = null) =>
        SendTransactionAndWaitForReceiptAsync(contractAddress, functionMessage, tokenSource);

    /// <summary>Sends, and gives the hash.</summary>
    public async Task<string> SendTransactionAsync(string contractAddress, TContractMessage functionMessage = null)
    {
        TransactionInput input = await CreateTransactionInputEstimatingGasAsync(contractAddress, functionMessage).ConfigureAwait(false);
        return await TransactionManager.SendTransactionAsync(input).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    [Obsolete("Use SendTransactionAsync instead")]
    public Task<string> SendRequestAsync(string contractAddress, TContractMessage functionMessage = null) => SendTransactionAsync(contractAddress, functionMessage);

    /// <inheritdoc/>
    public async Task<TransactionInput> CreateTransactionInputEstimatingGasAsync(string contractAddress, TContractMessage functionMessage = null)
    {
        functionMessage ??= new TContractMessage();
        await CompleteAsync(functionMessage, message => message.CreateCallInput(contractAddress)).ConfigureAwait(false);
        return functionMessage.CreateTransactionInput(contractAddress);
    }

    /// <inheritdoc/>
    public Task<HexBigInteger> EstimateGasAsync(string contractAddress, TContractMessage functionMessage = null)
    {
        functionMessage ??= new TContractMessage();
        functionMessage.SetDefaultFromAddressIfNotSet(GetAccountAddressFrom());
        return EstimateAsync(functionMessage.CreateCallInput(contractAddress));
    }
}
