using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.TransactionReceipts;

/// <summary>Sends transactions and waits until they are in a block.</summary>
public interface ITransactionReceiptService
{
    /// <summary>Sends a transaction and waits for its receipt.</summary>
    Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(Func<Task<string>> transactionFunction, CancellationToken cancellationToken = default);

    /// <summary>Creates a contract and waits until it has code.</summary>
    Task<TransactionReceipt> DeployContractAndWaitForReceiptAsync(Func<Task<string>> deployFunction, CancellationToken cancellationToken = default);

    /// <summary>Creates a contract and waits until it has code.</summary>
    Task<TransactionReceipt> DeployContractAndWaitForReceiptAsync(TransactionInput transactionInput, CancellationToken cancellationToken = default);

    /// <summary>Creates a contract and gives its address.</summary>
    Task<string> DeployContractAndGetAddressAsync(Func<Task<string>> deployFunction, CancellationToken cancellationToken = default);

    /// <summary>Sends a transaction and waits for its receipt.</summary>
    Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(TransactionInput transactionInput, CancellationToken cancellationToken = default);

    /// <summary>Sends transactions one after the other, then waits for all receipts.</summary>
    Task<List<TransactionReceipt>> SendRequestsAndWaitForReceiptAsync(IEnumerable<TransactionInput> transactionInputs, CancellationToken cancellationToken = default);

    /// <summary>Sends transactions one after the other, then waits for all receipts.</summary>
    Task<List<TransactionReceipt>> SendRequestsAndWaitForReceiptAsync(IEnumerable<Func<Task<string>>> transactionFunctions, CancellationToken cancellationToken = default);

    /// <summary>Waits for the receipt of a transaction that was sent.</summary>
    Task<TransactionReceipt> PollForReceiptAsync(string transaction, CancellationToken cancellationToken = default);

    /// <summary>How long it rests between two questions.</summary>
    int GetPollingRetryIntervalInMilliseconds();

    /// <summary>Sets how long it rests between two questions.</summary>
    void SetPollingRetryIntervalInMilliseconds(int retryMilliseconds);

    /// <summary>Gives the receipt back if its contract has code.</summary>
    /// <exception cref="Eth.Exceptions.ContractDeploymentException">It has none.</exception>
    Task<TransactionReceipt> ValidateDeploymentTransactionReceipt(TransactionReceipt transactionReceipt);
}
