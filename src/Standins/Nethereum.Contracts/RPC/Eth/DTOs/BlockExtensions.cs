namespace Nethereum.RPC.Eth.DTOs;

/// <summary>Questions to a block.</summary>
public static class BlockExtensions
{
    /// <summary>How many transactions it has.</summary>
    public static int TransactionCount(this BlockWithTransactions block) => block.Transactions?.Length ?? 0;

    /// <summary>How many transactions it has.</summary>
    public static int TransactionCount(this BlockWithTransactionHashes block) => block.TransactionHashes?.Length ?? 0;
}
