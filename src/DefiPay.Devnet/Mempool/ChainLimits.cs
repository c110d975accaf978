using DefiPay.Stratis;

namespace DefiPay.Devnet.Mempool;

/// <summary>How many waiting transactions may build on each other, and how many bytes they may have together: a node's bounds.</summary>
internal static class ChainLimits
{
    private const int CountMax = 25;
    private const int SizeMax = 101_000;

    /// <summary>Checks what would build on what if the transaction waited, too.</summary>
    public static Refusal? Check(Transaction transaction, TransactionPool pool)
    {
        var ancestors = pool.AncestorsOf(transaction);
        if (ancestors.Count + 1 > CountMax)
        {
            return TooLong($"It would build on {ancestors.Count} transactions that wait; {CountMax - 1} are the most.");
        }

        if (ancestors.Sum(ancestor => ancestor.Size) + transaction.Size > SizeMax)
        {
            return TooLong($"With what it builds on and that waits it has more than {SizeMax} bytes.");
        }

        foreach (var ancestor in ancestors)
        {
            var descendants = pool.DescendantsOf(ancestor);
            if (descendants.Count + 2 > CountMax)
            {
                return TooLong($"{descendants.Count} transactions build on {ancestor.Id}, which waits; {CountMax - 1} are the most.");
            }

            if (ancestor.Size + descendants.Sum(descendant => descendant.Size) + transaction.Size > SizeMax)
            {
                return TooLong($"What builds on {ancestor.Id}, which waits, would have more than {SizeMax} bytes with it.");
            }
        }

        return null;
    }

    private static Refusal TooLong(string message) => new("too-long-mempool-chain", message + " Wait for a block.");
}
