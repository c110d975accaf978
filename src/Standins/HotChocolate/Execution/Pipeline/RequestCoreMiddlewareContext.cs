using HotChocolate.Execution.Options;

namespace HotChocolate.Execution.Pipeline;

/// <summary>The default <see cref="IRequestCoreMiddlewareContext"/>.</summary>
internal sealed class RequestCoreMiddlewareContext(
    string schemaName, IServiceProvider services, IServiceProvider schemaServices, IRequestExecutorOptionsAccessor options)
    : IRequestCoreMiddlewareContext
{
    public string SchemaName => schemaName;

    public IServiceProvider Services => services;

    public IServiceProvider SchemaServices => schemaServices;

    public IRequestExecutorOptionsAccessor Options => options;
}
