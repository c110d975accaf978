namespace HotChocolate.Execution;

/// <summary>Executes requests against one schema.</summary>
public interface IRequestExecutor
{
    /// <summary>The schema.</summary>
    ISchema Schema { get; }

    /// <summary>The schema's services.</summary>
    IServiceProvider Services { get; }

    /// <summary>Counts the executors of a schema name, from one.</summary>
    ulong Version { get; }

    /// <summary>Executes a request.</summary>
    Task<IExecutionResult> ExecuteAsync(IOperationRequest request, CancellationToken cancellationToken = default);
}
