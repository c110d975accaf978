using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Receipts;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Blocks;

/// <summary>A contract transaction and what it came to.</summary>
internal sealed record ExecutedContract(ContractTransaction Transaction, ExecutionResult Result)
{
    public Receipt Receipt => Result.Receipt;

    /// <summary>The receipt as it is kept, which names the block.</summary>
    public StoredReceipt ToStored(Hash256 blockHash, ulong height) => new()
    {
        Receipt = Receipt,
        TransactionId = Transaction.TransactionId,
        BlockHash = blockHash,
        BlockNumber = height,
        From = Transaction.Sender,
        To = Transaction.Script.ContractAddress,
        NewContractAddress = Result.NewContractAddress,
        Success = Result.Success,
        Result = Result.Returned?.Text,
        Error = Result.Error,
        GasPrice = Transaction.Script.GasPrice,
        AmountSatoshi = Transaction.AmountSatoshi,
        MethodName = Transaction.Script.Method,
    };
}
