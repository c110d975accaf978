namespace GreenDonut;

/// <summary>Fetches as its root does, with a state and values of its own: one for each different query over the same keys.</summary>
internal sealed class DataLoaderBranch<TKey, TValue>(DataLoaderBase<TKey, TValue> root)
    : DataLoaderBase<TKey, TValue>(root.BatchScheduler, root.Options)
    where TKey : notnull
{
    protected internal override ValueTask FetchAsync(
        IReadOnlyList<TKey> keys, Memory<Result<TValue?>> results, DataLoaderFetchContext<TValue> context, CancellationToken cancellationToken) =>
        root.FetchAsync(keys, results, context, cancellationToken);
}
