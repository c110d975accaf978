namespace HotChocolate.Execution;

/// <summary>Builds and keeps the executor of each schema.</summary>
public interface IRequestExecutorResolver
{
    /// <summary>The executor of a schema; built on first use.</summary>
    /// <exception cref="SchemaException">The schema is not valid.</exception>
    ValueTask<IRequestExecutor> GetRequestExecutorAsync(string? schemaName = null, CancellationToken cancellationToken = default);

    /// <summary>Forgets the executor of a schema; the next request builds a new one.</summary>
    void EvictRequestExecutor(string? schemaName = null);
}
