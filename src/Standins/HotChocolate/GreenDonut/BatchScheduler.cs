namespace GreenDonut;

/// <summary>
/// Holds the batches of one request until the executor says that nothing runs that could add keys. Safe for concurrent use.
/// </summary>
internal sealed class BatchScheduler : IBatchScheduler
{
    private readonly Lock _lock = new();
    private List<Func<ValueTask>> _waiting = [];

    /// <summary>Whether a batch waits.</summary>
    public bool HasWork
    {
        get
        {
            lock (_lock)
                return _waiting.Count > 0;
        }
    }

    /// <inheritdoc />
    public void Schedule(Func<ValueTask> dispatch)
    {
        lock (_lock)
            _waiting.Add(dispatch);
    }

    /// <summary>Starts all batches that wait. Their promises are kept (or broken) by the batches themselves, so nobody has to await this.</summary>
    public void Dispatch()
    {
        List<Func<ValueTask>> batches;
        lock (_lock)
        {
            batches = _waiting;
            _waiting = [];
        }

        foreach (Func<ValueTask> batch in batches)
            _ = batch().AsTask();
    }
}
