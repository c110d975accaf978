namespace HotChocolate.Execution;

/// <summary>Shorthands for results.</summary>
public static class CleanupExecutionResultExtensions
{
    /// <summary>Runs <paramref name="clean"/> when the result is disposed.</summary>
    public static void RegisterForCleanup(this IExecutionResult result, Action clean) => result.RegisterForCleanup(() =>
    {
        clean();
        return ValueTask.CompletedTask;
    });

    /// <summary>Disposes <paramref name="disposable"/> with the result.</summary>
    public static void RegisterForCleanup(this IExecutionResult result, IDisposable disposable) =>
        result.RegisterForCleanup(disposable.Dispose);

    /// <summary>Disposes <paramref name="disposable"/> with the result.</summary>
    public static void RegisterForCleanup(this IExecutionResult result, IAsyncDisposable disposable) =>
        result.RegisterForCleanup(disposable.DisposeAsync);

    /// <summary>True for a result in parts.</summary>
    public static bool IsStreamResult(this IExecutionResult result) => result is IResponseStream;

    /// <summary>The result as a single one.</summary>
    /// <exception cref="ArgumentException">It is of another kind.</exception>
    public static OperationResult ExpectOperationResult(this IExecutionResult result) => result as OperationResult
        ?? throw new ArgumentException("The result is no single operation result.", nameof(result));

    /// <summary>The result as a stream.</summary>
    /// <exception cref="ArgumentException">It is of another kind.</exception>
    public static ResponseStream ExpectResponseStream(this IExecutionResult result) => result as ResponseStream
        ?? throw new ArgumentException("The result is no response stream.", nameof(result));
}
