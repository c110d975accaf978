namespace HotChocolate.Execution;

/// <summary>What executing a request gave; dispose it when it has been written.</summary>
public interface IExecutionResult : IAsyncDisposable
{
    /// <summary>The kind.</summary>
    ExecutionResultKind Kind { get; }

    /// <summary>Values for those who handle the result.</summary>
    IReadOnlyDictionary<string, object?>? ContextData { get; }

    /// <summary>Runs <paramref name="clean"/> when the result is disposed.</summary>
    void RegisterForCleanup(Func<ValueTask> clean);
}
