using DefiPay.Store.Reads;
using GreenDonut.Data;
using Microsoft.EntityFrameworkCore;

namespace DefiPay.Api.Fields;

/// <summary>Whose history, as of when.</summary>
/// <param name="At">The moment; null for now.</param>
/// <param name="ChainId">The escrow's chain.</param>
/// <param name="EscrowId">The escrow.</param>
public readonly record struct EscrowHistoryKey(BlockPointInput? At, string ChainId, string EscrowId);

/// <summary>Reads the history of all escrows of an answer in one statement for each moment and chain.</summary>
public sealed class EscrowHistoryLoader(ReadStore store, IBatchScheduler batchScheduler, DataLoaderOptions options)
    : StatefulBatchDataLoader<EscrowHistoryKey, EscrowStep[]>(batchScheduler, options)
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<EscrowHistoryKey, EscrowStep[]>> LoadBatchAsync(
        IReadOnlyList<EscrowHistoryKey> keys, DataLoaderFetchContext<EscrowStep[]> context, CancellationToken cancellationToken)
    {
        var histories = new Dictionary<EscrowHistoryKey, EscrowStep[]>(keys.Count);
        foreach (var group in keys.GroupBy(key => (key.At, key.ChainId)))
        {
            var (at, chainId) = group.Key;
            var steps = await ReadAsync(at, chainId, [.. group.Select(key => key.EscrowId)], context.GetSelector(), cancellationToken);
            foreach (var history in steps.GroupBy(step => step.EscrowId))
            {
                histories[new EscrowHistoryKey(at, chainId, history.Key)] = [.. history];
            }
        }

        return histories;
    }

    private async Task<List<EscrowStep>> ReadAsync(
        BlockPointInput? at, string chainId, string[] escrowIds, ISelectorBuilder selector, CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(at?.ToBlockPoint(), cancellationToken);
        return await db.EscrowSteps
            .Where(step => step.ChainId == chainId && escrowIds.Contains(step.EscrowId))
            .OrderBy(step => step.EscrowId).ThenBy(step => step.BlockNumber).ThenBy(step => step.LogIndex)
            .Select(step => step.EscrowId, selector)
            .ToListAsync(cancellationToken);
    }
}
