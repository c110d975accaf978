namespace DefiPay.Chains;

/// <summary>A block with all that an index takes from it.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Transactions">All transactions in block order.</param>
public sealed record Block(BlockHeader Header, IReadOnlyList<TransactionRecord> Transactions)
{
    /// <summary>The logs of all transactions; their <see cref="LogRecord.LogIndex"/> runs from 0 without gaps.</summary>
    public IEnumerable<LogRecord> Logs => Transactions.SelectMany(transaction => transaction.Logs);
}
