namespace GreenDonut;

/// <summary>Decides when the keys that data loaders have collected are fetched.</summary>
public interface IBatchScheduler
{
    /// <summary>Takes a batch; the scheduler calls it once, when nothing more is about to add keys.</summary>
    void Schedule(Func<ValueTask> dispatch);
}
