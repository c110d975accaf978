using System.Collections.Immutable;

namespace GreenDonut;

/// <summary>
/// Collects keys until the scheduler dispatches, fetches their values in one go, and keeps each value for as long as the
/// data loader lives (a request). Safe for concurrent use.
/// </summary>
public abstract class DataLoaderBase<TKey, TValue> : IDataLoader<TKey, TValue>
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Task<TValue?>> _values = [];
    private Dictionary<string, IDataLoader>? _branches;
    private Batch<TKey, TValue>? _open;

    /// <summary>Makes a data loader.</summary>
    protected DataLoaderBase(IBatchScheduler batchScheduler, DataLoaderOptions options)
    {
        BatchScheduler = batchScheduler ?? throw new ArgumentNullException(nameof(batchScheduler));
        Options = options ?? throw new ArgumentNullException(nameof(options));
    }

    /// <inheritdoc />
    public IImmutableDictionary<string, object?> ContextData { get; set; } = ImmutableDictionary<string, object?>.Empty;

    /// <summary>Decides when batches are fetched.</summary>
    protected internal IBatchScheduler BatchScheduler { get; }

    /// <summary>How this data loader batches.</summary>
    protected internal DataLoaderOptions Options { get; }

    /// <inheritdoc />
    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_lock)
        {
            if (!_values.TryGetValue(key, out Task<TValue?>? value))
                _values.Add(key, value = OpenBatch(cancellationToken).Add(key));
            return value;
        }
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return await Task.WhenAll(keys.Select(key => LoadAsync(key, cancellationToken)).ToArray());
    }

    /// <inheritdoc />
    public void SetCacheEntry(TKey key, Task<TValue?> value)
    {
        lock (_lock)
            _values.TryAdd(key, value);
    }

    /// <inheritdoc />
    public void RemoveCacheEntry(TKey key)
    {
        lock (_lock)
            _values.Remove(key);
    }

    /// <inheritdoc />
    public void ClearCache()
    {
        lock (_lock)
            _values.Clear();
    }

    /// <inheritdoc />
    public IDataLoader Branch<TState>(string key, CreateDataLoaderBranch<TKey, TValue, TState> createBranch, TState state)
    {
        lock (_lock)
        {
            _branches ??= [];
            if (!_branches.TryGetValue(key, out IDataLoader? branch))
                _branches.Add(key, branch = createBranch(key, this, state));
            return branch;
        }
    }

    /// <summary>Fetches the values of a batch.</summary>
    /// <param name="keys">Different keys.</param>
    /// <param name="results">To be filled in the keys' order.</param>
    /// <param name="context">What the data loader was told beside the keys.</param>
    /// <param name="cancellationToken">Stops the fetch.</param>
    protected internal abstract ValueTask FetchAsync(
        IReadOnlyList<TKey> keys, Memory<Result<TValue?>> results, DataLoaderFetchContext<TValue> context, CancellationToken cancellationToken);

    private Batch<TKey, TValue> OpenBatch(CancellationToken cancellationToken)
    {
        if (_open is { } open && (Options.MaxBatchSize < 1 || open.Size < Options.MaxBatchSize))
            return open;
        var batch = new Batch<TKey, TValue>();
        _open = batch;
        BatchScheduler.Schedule(() => DispatchAsync(batch, cancellationToken));
        return batch;
    }

    private async ValueTask DispatchAsync(Batch<TKey, TValue> batch, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_open == batch)
                _open = null;
        }

        var results = new Result<TValue?>[batch.Size];
        Exception? failure = null;
        try
        {
            await FetchAsync(batch.Keys, results, new DataLoaderFetchContext<TValue>(ContextData), cancellationToken);
        }
        catch (Exception error)
        {
            // The resolvers that wait for these keys report it, each at its own place in the answer.
            failure = error;
        }

        Complete(batch, results, failure);
    }

    private void Complete(Batch<TKey, TValue> batch, Result<TValue?>[] results, Exception? failure)
    {
        var gate = BatchScheduler as IPromiseGate;
        gate?.Enter();
        try
        {
            if (failure is null)
                batch.Complete(results);
            else
                batch.Fail(failure);
        }
        finally
        {
            gate?.Exit();
        }
    }
}
