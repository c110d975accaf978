namespace HotChocolate.Execution;

/// <summary>The base of results.</summary>
public abstract class ExecutionResult : IExecutionResult
{
    private List<Func<ValueTask>>? _cleanUp;
    private bool _disposed;

    /// <inheritdoc />
    public abstract ExecutionResultKind Kind { get; }

    /// <inheritdoc />
    public abstract IReadOnlyDictionary<string, object?>? ContextData { get; }

    /// <inheritdoc />
    public void RegisterForCleanup(Func<ValueTask> clean) => (_cleanUp ??= []).Add(clean);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        foreach (var clean in _cleanUp ?? [])
        {
            await clean();
        }

        GC.SuppressFinalize(this);
    }
}
