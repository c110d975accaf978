using Nethereum.RPC.Eth;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Eth.Exceptions;
using Nethereum.RPC.Eth.Transactions;
using Nethereum.RPC.TransactionManagers;

namespace Nethereum.RPC.TransactionReceipts;

/// <summary>Asks the node for a receipt until it is there. Without a token it asks for ever.</summary>
public class TransactionReceiptPollingService : ITransactionReceiptService
{
    private readonly ITransactionManager _transactionManager;
    private int _retryMilliseconds;

    /// <summary>Sends through a manager and asks its client.</summary>
    public TransactionReceiptPollingService(ITransactionManager transactionManager, int retryMilliseconds = 100)
    {
        _transactionManager = transactionManager;
        _retryMilliseconds = retryMilliseconds;
    }

    /// <inheritdoc/>
    public int GetPollingRetryIntervalInMilliseconds() => _retryMilliseconds;

    /// <inheritdoc/>
    public void SetPollingRetryIntervalInMilliseconds(int retryMilliseconds) => _retryMilliseconds = retryMilliseconds;

    /// <inheritdoc/>
    public Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(TransactionInput transactionInput, CancellationToken cancellationToken = default) =>
        SendRequestAndWaitForReceiptAsync(() => _transactionManager.SendTransactionAsync(transactionInput), cancellationToken);

    /// <inheritdoc/>
    public Task<List<TransactionReceipt>> SendRequestsAndWaitForReceiptAsync(IEnumerable<TransactionInput> transactionInputs, CancellationToken cancellationToken = default) =>
        SendRequestsAndWaitForReceiptAsync(transactionInputs.Select(input => (Func<Task<string>>)(() => _transactionManager.SendTransactionAsync(input))), cancellationToken);

    /// <inheritdoc/>
    public async Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(Func<Task<string>> transactionFunction, CancellationToken cancellationToken = default)
    {
        string transaction = await transactionFunction().ConfigureAwait(false);
        return await PollForReceiptAsync(transaction, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<List<TransactionReceipt>> SendRequestsAndWaitForReceiptAsync(IEnumerable<Func<Task<string>>> transactionFunctions, CancellationToken cancellationToken = default)
    {
        var sent = new List<string>();
        foreach (Func<Task<string>> send in transactionFunctions)
        {
            sent.Add(await send().ConfigureAwait(false));
        }

        var receipts = new List<TransactionReceipt>();
        foreach (string transaction in sent)
        {
            receipts.Add(await PollForReceiptAsync(transaction, cancellationToken).ConfigureAwait(false));
        }

        return receipts;
    }

    /// <inheritdoc/>
    public async Task<TransactionReceipt> PollForReceiptAsync(string transaction, CancellationToken cancellationToken = default)
    {
        var getReceipt = new EthGetTransactionReceipt(_transactionManager.Client);
        TransactionReceipt receipt = await getReceipt.SendRequestAsync(transaction).ConfigureAwait(false);
        while (receipt is null)
        {
            await Task.Delay(_retryMilliseconds, cancellationToken).ConfigureAwait(false);
            receipt = await getReceipt.SendRequestAsync(transaction).ConfigureAwait(false);
        }

        return receipt;
    }

    /// <inheritdoc/>
    public async Task<TransactionReceipt> DeployContractAndWaitForReceiptAsync(Func<Task<string>> deployFunction, CancellationToken cancellationToken = default)
    {
        TransactionReceipt receipt = await SendRequestAndWaitForReceiptAsync(deployFunction, cancellationToken).ConfigureAwait(false);
        return await ValidateDeploymentTransactionReceipt(receipt).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<TransactionReceipt> DeployContractAndWaitForReceiptAsync(TransactionInput transactionInput, CancellationToken cancellationToken = default) =>
        DeployContractAndWaitForReceiptAsync(() => _transactionManager.SendTransactionAsync(transactionInput), cancellationToken);

    /// <inheritdoc/>
    public async Task<string> DeployContractAndGetAddressAsync(Func<Task<string>> deployFunction, CancellationToken cancellationToken = default)
    {
        TransactionReceipt receipt = await DeployContractAndWaitForReceiptAsync(deployFunction, cancellationToken).ConfigureAwait(false);
        return receipt.ContractAddress;
    }

    /// <inheritdoc/>
    public async Task<TransactionReceipt> ValidateDeploymentTransactionReceipt(TransactionReceipt transactionReceipt)
    {
        string code = transactionReceipt.ContractAddress is { } address
            ? await new EthGetCode(_transactionManager.Client).SendRequestAsync(address).ConfigureAwait(false)
            : "0x";
        return code is null or "0x" ? throw new ContractDeploymentException("Contract code not deployed successfully", transactionReceipt) : transactionReceipt;
    }

    /// <summary>The address of the contract that a transaction created, once it has code.</summary>
    public async Task<string> PollForContractAddressAsync(TransactionReceipt transactionReceipt) =>
        (await ValidateDeploymentTransactionReceipt(transactionReceipt).ConfigureAwait(false)).ContractAddress;
}
