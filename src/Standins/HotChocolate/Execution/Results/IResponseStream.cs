namespace HotChocolate.Execution;

/// <summary>Several results, one after the other.</summary>
public interface IResponseStream : IExecutionResult
{
    /// <summary>Reads the results until the last one.</summary>
    IAsyncEnumerable<IOperationResult> ReadResultsAsync();
}
