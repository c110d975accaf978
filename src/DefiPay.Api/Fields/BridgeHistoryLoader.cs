using DefiPay.Api.Nodes;
using DefiPay.Store.Reads;
using GreenDonut.Data;
using Microsoft.EntityFrameworkCore;

namespace DefiPay.Api.Fields;

/// <summary>Reads the history of all transfers of an answer in one statement.</summary>
public sealed class BridgeHistoryLoader(ReadStore store, IBatchScheduler batchScheduler, DataLoaderOptions options)
    : StatefulBatchDataLoader<BridgeTransferKey, BridgeStep[]>(batchScheduler, options)
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<BridgeTransferKey, BridgeStep[]>> LoadBatchAsync(
        IReadOnlyList<BridgeTransferKey> keys, DataLoaderFetchContext<BridgeStep[]> context, CancellationToken cancellationToken)
    {
        // The ids alone find the rows: two contracts have the same one only if one of them lies, and its rows go to its own key.
        string[] ids = [.. keys.Select(key => key.TransferId).Distinct()];
        var selector = context.GetSelector();
        if (selector.TryCompile<BridgeStep>() is not null)
        {
            selector.Add<BridgeStep>(step => new BridgeStep { SourceChainId = step.SourceChainId, SourceContract = step.SourceContract });
        }

        await using var db = await store.OpenAsync(null, cancellationToken);
        var steps = await db.BridgeSteps
            .Where(step => ids.Contains(step.TransferId))
            .OrderBy(step => step.TransferId).ThenBy(step => step.Status).ThenBy(step => step.Position)
            .Select(step => step.TransferId, selector)
            .ToListAsync(cancellationToken);
        return steps.GroupBy(step => new BridgeTransferKey(step.SourceChainId, step.SourceContract, step.TransferId))
            .ToDictionary(history => history.Key, history => history.ToArray());
    }
}
