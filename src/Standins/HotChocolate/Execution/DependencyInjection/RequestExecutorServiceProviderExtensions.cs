using HotChocolate.Execution.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution;

/// <summary>Gets and uses executors.</summary>
public static class RequestExecutorServiceProviderExtensions
{
    /// <summary>The schema of a name.</summary>
    public static async ValueTask<ISchema> GetSchemaAsync(
        this IServiceProvider services, string? schemaName = null, CancellationToken cancellationToken = default) =>
        (await services.GetRequestExecutorAsync(schemaName, cancellationToken)).Schema;

    /// <summary>Builds the services and the schema.</summary>
    public static async ValueTask<ISchema> BuildSchemaAsync(
        this IRequestExecutorBuilder builder, string? schemaName = null, CancellationToken cancellationToken = default) =>
        (await builder.BuildRequestExecutorAsync(schemaName, cancellationToken)).Schema;

    /// <summary>The executor of a schema.</summary>
    public static ValueTask<IRequestExecutor> GetRequestExecutorAsync(
        this IServiceProvider services, string? schemaName = null, CancellationToken cancellationToken = default) =>
        services.GetRequiredService<IRequestExecutorResolver>().GetRequestExecutorAsync(schemaName, cancellationToken);

    /// <summary>Builds the services and the executor.</summary>
    public static ValueTask<IRequestExecutor> BuildRequestExecutorAsync(
        this IRequestExecutorBuilder builder, string? schemaName = null, CancellationToken cancellationToken = default) =>
        builder.Services.BuildServiceProvider().GetRequestExecutorAsync(schemaName ?? builder.Name, cancellationToken);

    /// <summary>Executes a request.</summary>
    public static async Task<IExecutionResult> ExecuteRequestAsync(
        this IServiceProvider services,
        IOperationRequest request,
        string? schemaName = null,
        CancellationToken cancellationToken = default) =>
        await (await services.GetRequestExecutorAsync(schemaName, cancellationToken)).ExecuteAsync(request, cancellationToken);

    /// <summary>Builds the services and executes a request.</summary>
    public static async Task<IExecutionResult> ExecuteRequestAsync(
        this IRequestExecutorBuilder builder,
        IOperationRequest request,
        string? schemaName = null,
        CancellationToken cancellationToken = default) =>
        await (await builder.BuildRequestExecutorAsync(schemaName, cancellationToken)).ExecuteAsync(request, cancellationToken);

    /// <summary>Executes a document.</summary>
    public static async Task<IExecutionResult> ExecuteRequestAsync(
        this IServiceProvider services, string query, string? schemaName = null, CancellationToken cancellationToken = default) =>
        await (await services.GetRequestExecutorAsync(schemaName, cancellationToken)).ExecuteAsync(query, cancellationToken);

    /// <summary>Builds the services and executes a document.</summary>
    public static async Task<IExecutionResult> ExecuteRequestAsync(
        this IRequestExecutorBuilder builder, string query, string? schemaName = null, CancellationToken cancellationToken = default) =>
        await (await builder.BuildRequestExecutorAsync(schemaName, cancellationToken)).ExecuteAsync(query, cancellationToken);
}
