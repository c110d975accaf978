using DefiPay.Chains;
using DefiPay.Store.Writes;

namespace DefiPay.Indexer.Reorgs;

/// <summary>Walks back by hash from the index's tip to the newest block that both the index and the node hold.</summary>
internal sealed class ForkFinder(IBlockSource source, IndexStore store)
{
    /// <summary>The common ancestor; null when it lies below <paramref name="lowest"/>.</summary>
    /// <exception cref="RetryableException">The chain moved during the walk.</exception>
    public async Task<IndexCursor?> FindAncestorAsync(IndexCursor cursor, ulong head, long lowest, CancellationToken cancellationToken)
    {
        for (var number = cursor.Number - 1; number >= lowest; number--)
        {
            if ((ulong)number > head)
                continue;
            var theirs = await source.FindHeaderAsync((ulong)number, cancellationToken)
                ?? throw new RetryableException($"The node lost block {number} while the fork was looked for.");
            if (theirs.Hash == await store.FindHashAsync(source.ChainId, number, cancellationToken))
                return new IndexCursor(number, theirs.Hash);
        }
        return null;
    }
}
