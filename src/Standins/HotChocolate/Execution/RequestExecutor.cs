using HotChocolate.Execution.Processing;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution;

/// <summary>The default <see cref="IRequestExecutor"/>.</summary>
internal sealed class RequestExecutor : IRequestExecutor
{
    private readonly RequestDelegate _pipeline;

    public RequestExecutor(
        ISchema schema, IServiceProvider applicationServices, IServiceProvider schemaServices, RequestDelegate pipeline, ulong version)
    {
        Schema = schema;
        ApplicationServices = applicationServices;
        Services = schemaServices;
        Version = version;
        _pipeline = pipeline;
        ErrorHandler = schemaServices.GetRequiredService<IErrorHandler>();
        DataLoaders = schemaServices.GetRequiredService<DataLoaderFactories>();
    }

    public ISchema Schema { get; }

    public IServiceProvider Services { get; }

    public IServiceProvider ApplicationServices { get; }

    public IErrorHandler ErrorHandler { get; }

    public DataLoaderFactories DataLoaders { get; }

    public ulong Version { get; }

    public async Task<IExecutionResult> ExecuteAsync(IOperationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var context = new RequestContext(this, request) { RequestAborted = cancellationToken };
        try
        {
            await _pipeline(context);
        }
        catch
        {
            // Nobody gets a result whose disposal would clean up.
            if (context.TakeCleanUp() is { } abandoned)
            {
                await abandoned();
            }

            throw;
        }

        var result = context.Result ?? throw new InvalidOperationException("The request pipeline produced no result.");
        if (context.TakeCleanUp() is { } cleanUp)
        {
            result.RegisterForCleanup(cleanUp);
        }

        return result;
    }
}
