namespace GreenDonut;

/// <summary>Keys that wait for one fetch, each with the promise of its value.</summary>
internal sealed class Batch<TKey, TValue>
    where TKey : notnull
{
    private readonly List<TKey> _keys = [];
    private readonly List<TaskCompletionSource<TValue?>> _promises = [];

    public IReadOnlyList<TKey> Keys => _keys;

    public int Size => _keys.Count;

    public Task<TValue?> Add(TKey key)
    {
        // Resolvers continue where the promise is kept, one after the other: what they load next falls into one batch.
        var promise = new TaskCompletionSource<TValue?>();
        _keys.Add(key);
        _promises.Add(promise);
        return promise.Task;
    }

    public void Complete(ReadOnlySpan<Result<TValue?>> results)
    {
        for (int i = 0; i < _promises.Count; i++)
        {
            if (results[i].Kind == ResultKind.Error)
                _promises[i].TrySetException(results[i].Error!);
            else
                _promises[i].TrySetResult(results[i].Value);
        }
    }

    public void Fail(Exception error)
    {
        foreach (TaskCompletionSource<TValue?> promise in _promises)
            promise.TrySetException(error);
    }
}
