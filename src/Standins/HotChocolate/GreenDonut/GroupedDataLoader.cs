namespace GreenDonut;

/// <summary>A data loader of lists: the fetch gives all items at once, grouped by key. A key without items has an empty list.</summary>
public abstract class GroupedDataLoader<TKey, TValue>(IBatchScheduler batchScheduler, DataLoaderOptions options)
    : DataLoaderBase<TKey, TValue[]>(batchScheduler, options)
    where TKey : notnull
{
    /// <inheritdoc />
    protected internal sealed override async ValueTask FetchAsync(
        IReadOnlyList<TKey> keys, Memory<Result<TValue[]?>> results, DataLoaderFetchContext<TValue[]> context, CancellationToken cancellationToken) =>
        BatchResults.Fill(keys, await LoadGroupedBatchAsync(keys, cancellationToken), results.Span);

    /// <summary>The items of all keys.</summary>
    protected abstract Task<ILookup<TKey, TValue>> LoadGroupedBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);
}
