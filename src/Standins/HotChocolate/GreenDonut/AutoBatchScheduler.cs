namespace GreenDonut;

/// <summary>Dispatches each batch by itself as soon as the thread pool is free: for data loaders outside of a request.</summary>
public class AutoBatchScheduler : IBatchScheduler
{
    /// <summary>The one instance that is needed.</summary>
    public static AutoBatchScheduler Default { get; } = new();

    /// <inheritdoc />
    public void Schedule(Func<ValueTask> dispatch) => _ = Task.Run(async () => await dispatch());
}
