namespace HotChocolate.Execution;

/// <summary>The default <see cref="IResponseStream"/>.</summary>
/// <param name="read">Starts reading.</param>
/// <param name="kind">The kind.</param>
/// <param name="contextData">Values for those who handle the result.</param>
public sealed class ResponseStream(
    Func<IAsyncEnumerable<IOperationResult>> read,
    ExecutionResultKind kind = ExecutionResultKind.SubscriptionResult,
    IReadOnlyDictionary<string, object?>? contextData = null) : ExecutionResult, IResponseStream
{
    /// <inheritdoc />
    public override ExecutionResultKind Kind { get; } = kind;

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, object?>? ContextData { get; } = contextData;

    /// <inheritdoc />
    public IAsyncEnumerable<IOperationResult> ReadResultsAsync() => read();
}
