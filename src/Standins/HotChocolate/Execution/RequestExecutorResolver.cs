using System.Collections.Concurrent;
using HotChocolate.Execution.Configuration;
using HotChocolate.Execution.Options;
using HotChocolate.Execution.Pipeline;
using HotChocolate.Execution.Processing;
using HotChocolate.Types.Relay;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HotChocolate.Execution;

/// <summary>The default <see cref="IRequestExecutorResolver"/>.</summary>
internal sealed class RequestExecutorResolver(IServiceProvider services, RequestExecutorSetups setups) : IRequestExecutorResolver
{
    private readonly ConcurrentDictionary<string, RequestExecutor> _executors = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _building = new(1, 1);
    private ulong _version;

    public ValueTask<IRequestExecutor> GetRequestExecutorAsync(string? schemaName = null, CancellationToken cancellationToken = default)
    {
        var name = schemaName ?? RequestExecutorSetups.DefaultName;
        return _executors.TryGetValue(name, out var executor)
            ? new ValueTask<IRequestExecutor>(executor)
            : new ValueTask<IRequestExecutor>(BuildOnceAsync(name, cancellationToken));
    }

    public void EvictRequestExecutor(string? schemaName = null) =>
        _executors.TryRemove(schemaName ?? RequestExecutorSetups.DefaultName, out _);

    private async Task<IRequestExecutor> BuildOnceAsync(string name, CancellationToken cancellationToken)
    {
        await _building.WaitAsync(cancellationToken);
        try
        {
            if (_executors.TryGetValue(name, out var known))
            {
                return known;
            }

            var setup = setups.Find(name)
                ?? throw new InvalidOperationException($"There is no schema `{name}`. Add one with `AddGraphQL` or `AddGraphQLServer`.");
            var executor = Build(name, setup);
            foreach (var action in setup.ExecutorCreated)
            {
                await action(services, executor, cancellationToken);
            }

            return _executors[name] = executor;
        }
        finally
        {
            _building.Release();
        }
    }

    private RequestExecutor Build(string name, RequestExecutorSetup setup)
    {
        var options = new RequestExecutorOptions();
        foreach (var action in setup.OptionActions)
        {
            action(services, options);
        }

        var schemaServices = BuildSchemaServices(setup, options);
        var builder = SchemaBuilder.New();
        builder.SetContextData(WellKnownContextData.SchemaName, name);
        builder.AddServices(schemaServices);
        foreach (var action in setup.SchemaActions)
        {
            action(schemaServices, builder);
        }

        var schema = builder.Create();
        var middlewareContext = new RequestCoreMiddlewareContext(name, services, schemaServices, options);
        var steps = setup.Pipeline.Count == 0 ? DefaultPipeline.Steps : [.. setup.Pipeline];
        return new RequestExecutor(
            schema, services, schemaServices, DefaultPipeline.Build(steps, middlewareContext), Interlocked.Increment(ref _version));
    }

    private CombinedServices BuildSchemaServices(RequestExecutorSetup setup, RequestExecutorOptions options)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<IRequestExecutorOptionsAccessor>(options);
        collection.AddSingleton(options);
        foreach (var action in setup.SchemaServiceActions)
        {
            action(services, collection);
        }

        collection.TryAddSingleton<IErrorHandler>(p => new DefaultErrorHandler(
            services.GetServices<IErrorFilter>().Concat(p.GetServices<IErrorFilter>()), options));
        collection.TryAddSingleton(p => new DataLoaderFactories(
            services.GetServices<DataLoaderRegistration>().Concat(p.GetServices<DataLoaderRegistration>())));
        collection.TryAddSingleton<INodeIdSerializer>(p => new DefaultNodeIdSerializer(
            services.GetServices<INodeIdValueSerializer>().Concat(p.GetServices<INodeIdValueSerializer>())));
        collection.TryAddSingleton<INodeIdSerializerAccessor>(p => new NodeIdSerializerAccessor(p.GetRequiredService<INodeIdSerializer>()));
        return new CombinedServices(collection.BuildServiceProvider(), services);
    }
}
