using GreenDonut;
using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Execution.Options;
using HotChocolate.Execution.Processing;
using HotChocolate.Types.Relay;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures executors.</summary>
public static class RequestExecutorBuilderExtensions
{
    /// <summary>Changes the schema builder.</summary>
    public static IRequestExecutorBuilder ConfigureSchema(this IRequestExecutorBuilder builder, Action<ISchemaBuilder> configureSchema) =>
        builder.ConfigureSchema((_, schema) => configureSchema(schema));

    /// <summary>Changes the schema builder, with access to the schema's services.</summary>
    public static IRequestExecutorBuilder ConfigureSchema(
        this IRequestExecutorBuilder builder, Action<IServiceProvider, ISchemaBuilder> configureSchema)
    {
        builder.Setup().SchemaActions.Add(configureSchema);
        return builder;
    }

    /// <summary>Adds services of the schema.</summary>
    public static IRequestExecutorBuilder ConfigureSchemaServices(
        this IRequestExecutorBuilder builder, Action<IServiceCollection> configureServices)
    {
        builder.Setup().SchemaServiceActions.Add((_, services) => configureServices(services));
        return builder;
    }

    /// <summary>Changes how requests are executed.</summary>
    public static IRequestExecutorBuilder ModifyRequestOptions(
        this IRequestExecutorBuilder builder, Action<RequestExecutorOptions> configure) =>
        builder.ModifyRequestOptions((_, options) => configure(options));

    /// <summary>Changes how requests are executed, with access to the application's services.</summary>
    public static IRequestExecutorBuilder ModifyRequestOptions(
        this IRequestExecutorBuilder builder, Action<IServiceProvider, RequestExecutorOptions> configure)
    {
        builder.Setup().OptionActions.Add(configure);
        return builder;
    }

    /// <summary>Runs <paramref name="action"/> when the executor exists.</summary>
    public static IRequestExecutorBuilder ConfigureOnRequestExecutorCreated(
        this IRequestExecutorBuilder builder, Action<IRequestExecutor> action) =>
        builder.ConfigureOnRequestExecutorCreatedAsync((_, executor, _) =>
        {
            action(executor);
            return ValueTask.CompletedTask;
        });

    /// <summary>Runs <paramref name="asyncAction"/> when the executor exists.</summary>
    public static IRequestExecutorBuilder ConfigureOnRequestExecutorCreatedAsync(
        this IRequestExecutorBuilder builder, Func<IServiceProvider, IRequestExecutor, CancellationToken, ValueTask> asyncAction)
    {
        builder.Setup().ExecutorCreated.Add(asyncAction);
        return builder;
    }

    /// <summary>Registers a DataLoader.</summary>
    public static IRequestExecutorBuilder AddDataLoader<T>(this IRequestExecutorBuilder builder) where T : class, IDataLoader =>
        builder.AddDataLoader<T, T>();

    /// <summary>Registers a DataLoader under another type.</summary>
    public static IRequestExecutorBuilder AddDataLoader<TService, TImplementation>(this IRequestExecutorBuilder builder)
        where TService : class, IDataLoader
        where TImplementation : class, TService
    {
        builder.Services.TryAddScoped<TImplementation>();
        builder.Services.TryAddScoped<TService>(provider => provider.GetRequiredService<TImplementation>());
        builder.Services.AddSingleton(new DataLoaderRegistration(typeof(TService), typeof(TImplementation), null));
        return builder;
    }

    /// <summary>Registers a DataLoader by a function that makes it.</summary>
    public static IRequestExecutorBuilder AddDataLoader<T>(this IRequestExecutorBuilder builder, Func<IServiceProvider, T> factory)
        where T : class, IDataLoader
    {
        builder.Services.TryAddScoped(factory);
        builder.Services.AddSingleton(new DataLoaderRegistration(typeof(T), typeof(T), factory));
        return builder;
    }

    /// <summary>Adds an error filter.</summary>
    public static IRequestExecutorBuilder AddErrorFilter(this IRequestExecutorBuilder builder, Func<IError, IError> errorFilter) =>
        builder.ConfigureSchemaServices(s => s.AddSingleton<IErrorFilter>(new DelegateErrorFilter(errorFilter)));

    /// <summary>Adds an error filter; its dependencies come from the application's services.</summary>
    public static IRequestExecutorBuilder AddErrorFilter<T>(this IRequestExecutorBuilder builder) where T : class, IErrorFilter =>
        builder.AddErrorFilter(services => ActivatorUtilities.GetServiceOrCreateInstance<T>(services));

    /// <summary>Adds an error filter by a function that makes it from the application's services.</summary>
    public static IRequestExecutorBuilder AddErrorFilter<T>(this IRequestExecutorBuilder builder, Func<IServiceProvider, T> factory)
        where T : class, IErrorFilter
    {
        builder.Setup().SchemaServiceActions.Add((application, services) => services.AddSingleton<IErrorFilter>(_ => factory(application)));
        return builder;
    }

    /// <summary>Adds a serializer of the values inside global ids.</summary>
    public static IRequestExecutorBuilder AddNodeIdValueSerializer<T>(this IRequestExecutorBuilder builder)
        where T : class, INodeIdValueSerializer =>
        builder.ConfigureSchemaServices(s => s.AddSingleton<INodeIdValueSerializer, T>());

    /// <summary>Adds a serializer of the values inside global ids.</summary>
    public static IRequestExecutorBuilder AddNodeIdValueSerializer<T>(this IRequestExecutorBuilder builder, T serializer)
        where T : class, INodeIdValueSerializer =>
        builder.ConfigureSchemaServices(s => s.AddSingleton<INodeIdValueSerializer>(serializer));

    /// <summary>Adds a step in front of the request pipeline's own.</summary>
    public static IRequestExecutorBuilder UseRequest(this IRequestExecutorBuilder builder, RequestCoreMiddleware middleware)
    {
        builder.Setup().Pipeline.Add(middleware);
        return builder;
    }

    /// <summary>Adds a step in front of the request pipeline's own.</summary>
    public static IRequestExecutorBuilder UseRequest(this IRequestExecutorBuilder builder, RequestMiddleware middleware) =>
        builder.UseRequest((_, next) => middleware(next));

    /// <summary>Adds the request pipeline's own steps.</summary>
    public static IRequestExecutorBuilder UseDefaultPipeline(this IRequestExecutorBuilder builder)
    {
        foreach (var step in HotChocolate.Execution.Pipeline.DefaultPipeline.Steps)
        {
            builder.UseRequest(step);
        }

        return builder;
    }

    internal static RequestExecutorSetup Setup(this IRequestExecutorBuilder builder) => ((DefaultRequestExecutorBuilder)builder).Setup;
}
