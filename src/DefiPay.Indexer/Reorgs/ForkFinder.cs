using DefiPay.Chains;
using DefiPay.Store.Writes;

namespace DefiPay.Indexer.Reorgs;

/// <summary>Walks back by hash from the index's tip to the newest block that both the index and the node hold.</summary>
internal sealed class ForkFinder(IBlockSource source, IndexStore store)
{
    /// <summary>The common ancestor; null when more than <paramref name="depthMax"/> blocks would have to go.</summary>
    /// <exception cref="RetryableException">The chain moved during the walk.</exception>
    public async Task<IndexCursor?> FindAncestorAsync(IndexCursor cursor, ulong head, int depthMax, CancellationToken cancellationToken)
    {
        for (var number = cursor.Number - 1; number >= 0 && cursor.Number - number <= depthMax; number--)
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
