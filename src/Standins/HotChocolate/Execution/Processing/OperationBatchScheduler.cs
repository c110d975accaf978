using GreenDonut;

namespace HotChocolate.Execution.Processing;

/// <summary>Holds the batches of an operation until none of its resolvers can run on.</summary>
internal sealed class OperationBatchScheduler(OperationExecution execution) : IBatchScheduler, IPromiseGate
{
    private readonly Lock _lock = new();
    private List<Func<ValueTask>> _waiting = [];
    private int _keeping;

    public void Schedule(Func<ValueTask> dispatch)
    {
        lock (_lock)
        {
            _waiting.Add(dispatch);
        }

        execution.Wake();
    }

    /// <summary>While promises are kept, resolvers run on one after the other; what they ask for makes one batch.</summary>
    public void Enter() => Interlocked.Increment(ref _keeping);

    public void Exit()
    {
        Interlocked.Decrement(ref _keeping);
        execution.Wake();
    }

    public bool TryDispatch()
    {
        List<Func<ValueTask>> batches;
        lock (_lock)
        {
            if (_waiting.Count == 0 || Volatile.Read(ref _keeping) > 0)
            {
                return false;
            }

            batches = _waiting;
            _waiting = [];
        }

        foreach (var batch in batches)
        {
            // A batch keeps or breaks its own promises; nobody else has to await it.
            _ = batch().AsTask();
        }

        return true;
    }
}
