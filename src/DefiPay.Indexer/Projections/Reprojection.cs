using DefiPay.Chains;
using DefiPay.Store.Writes;

namespace DefiPay.Indexer.Projections;

/// <summary>Folds stored facts again, from some block on. The rows that come out are those that the first fold gave.</summary>
internal sealed class Reprojection(IndexStore store, ContractRegistry registry, IndexedChain chain, BridgedChains neighbours, IndexerOptions options)
{
    private const int BlocksAtOnce = 500;

    /// <summary>
    /// Decodes the stored logs of contracts that were registered after the index had passed them, and folds everything again from
    /// their first log on, in one transaction.
    /// </summary>
    public async Task AdoptAsync(IReadOnlyList<string> contracts, IndexPosition position, CancellationToken cancellationToken)
    {
        var first = await store.FindFirstLogAsync(chain.ChainId, contracts, cancellationToken);
        await using var unit = await store.BeginAsync(chain.ChainId, position, cancellationToken);
        await unit.MarkIndexedAsync(contracts, cancellationToken);
        if (first is null)
        {
            await unit.AppendProjectionsAsync(new ProjectionRows(), position.Cursor.Number, balancesToo: true, cancellationToken);
        }
        else
        {
            await unit.DeleteEventsAsync(contracts, cancellationToken);
            await DecodeAsync(unit, contracts, first.Value, position.Cursor.Number, cancellationToken);
            await FoldFromAsync(unit, first.Value, position.Cursor.Number, cancellationToken);
        }
        await CommitAsync(unit, position, cancellationToken);
    }

    /// <summary>Folds all stored facts again, in one transaction.</summary>
    public async Task RebuildAsync(IndexPosition position, CancellationToken cancellationToken)
    {
        await using var unit = await store.BeginAsync(chain.ChainId, position, cancellationToken);
        await FoldFromAsync(unit, 0, position.Cursor.Number, cancellationToken);
        await CommitAsync(unit, position, cancellationToken);
    }

    private async Task FoldFromAsync(IndexUnit unit, long first, long last, CancellationToken cancellationToken)
    {
        await unit.RewindProjectionsAsync(first - 1, cancellationToken);
        // Read while the unit holds the rows it has just marked: what changes in them from here on is folded anew afterwards.
        var contracts = (await registry.ListAsync(chain.ChainId, indexed: null, cancellationToken)).ToDictionary(contract => contract.Address);
        var fold = new ProjectionFold(chain, contracts, neighbours, options.BackfillHistoryRows);
        for (var from = first; from <= last; from += BlocksAtOnce)
        {
            var to = Math.Min(from + BlocksAtOnce - 1, last);
            var rows = await fold.FoldAsync(unit, await unit.ReadFactsAsync(from, to, cancellationToken), cancellationToken);
            await unit.AppendProjectionsAsync(rows, to, balancesToo: true, cancellationToken);
            fold.Trim();
        }
    }

    private async Task DecodeAsync(IndexUnit unit, IReadOnlyList<string> contracts, long first, long last, CancellationToken cancellationToken)
    {
        for (var from = first; from <= last; from += BlocksAtOnce)
        {
            var to = Math.Min(from + BlocksAtOnce - 1, last);
            var events = new List<(BlockHeader Block, EventFact Fact)>();
            foreach (var (block, log) in await store.ReadLogsAsync(chain.ChainId, contracts, from, to, cancellationToken))
                events.Add((block, new EventFact(log.LogIndex, log.TransactionHash, log.Contract, await chain.Decoder.DecodeAsync(log, cancellationToken))));
            await unit.AppendEventsAsync(events, cancellationToken);
        }
    }

    private static Task CommitAsync(IndexUnit unit, IndexPosition position, CancellationToken cancellationToken) =>
        unit.CommitAsync(position.Cursor, new IndexStatusUpdate((ulong)position.HeadBlock, null, position.State, position.Message), cancellationToken);
}
