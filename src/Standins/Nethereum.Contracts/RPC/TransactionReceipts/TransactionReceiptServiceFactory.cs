using Nethereum.RPC.TransactionManagers;

namespace Nethereum.RPC.TransactionReceipts;

/// <summary>How receipts are waited for unless told otherwise.</summary>
public class TransactionReceiptServiceFactory
{
    /// <summary>By asking the node every 100 ms.</summary>
    public static ITransactionReceiptService GetDefaultransactionReceiptService(ITransactionManager transactionManager) =>
        new TransactionReceiptPollingService(transactionManager);
}
