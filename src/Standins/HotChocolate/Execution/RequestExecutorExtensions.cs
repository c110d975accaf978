namespace HotChocolate.Execution;

/// <summary>Shorthands for executors.</summary>
public static class RequestExecutorExtensions
{
    /// <summary>Executes a document.</summary>
    public static Task<IExecutionResult> ExecuteAsync(
        this IRequestExecutor executor, string document, CancellationToken cancellationToken = default) =>
        executor.ExecuteAsync(OperationRequestBuilder.New().SetDocument(document).Build(), cancellationToken);

    /// <summary>Executes a document with variables.</summary>
    public static Task<IExecutionResult> ExecuteAsync(
        this IRequestExecutor executor,
        string document,
        IReadOnlyDictionary<string, object?> variableValues,
        CancellationToken cancellationToken = default) => executor.ExecuteAsync(
        OperationRequestBuilder.New().SetDocument(document).SetVariableValues(variableValues).Build(), cancellationToken);

    /// <summary>Executes a request that <paramref name="buildRequest"/> describes.</summary>
    public static Task<IExecutionResult> ExecuteAsync(
        this IRequestExecutor executor, Action<OperationRequestBuilder> buildRequest, CancellationToken cancellationToken = default)
    {
        var builder = OperationRequestBuilder.New();
        buildRequest(builder);
        return executor.ExecuteAsync(builder.Build(), cancellationToken);
    }
}
