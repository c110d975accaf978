using HotChocolate.AspNetCore;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers GraphQL servers.</summary>
public static class HotChocolateAspNetCoreServiceCollectionExtensions
{
    private const int DefaultMaxRequestSize = 20_480_000;

    /// <summary>Adds a schema with the HTTP transport.</summary>
    /// <param name="services">Where to add.</param>
    /// <param name="schemaName">The schema's name; null for the default one.</param>
    /// <param name="maxAllowedRequestSize">The largest request body in bytes; the first registration decides.</param>
    /// <param name="disableDefaultSecurity">Leaves introspection on outside development and cost unlimited.</param>
    public static IRequestExecutorBuilder AddGraphQLServer(
        this IServiceCollection services,
        string? schemaName = null,
        int maxAllowedRequestSize = DefaultMaxRequestSize,
        bool disableDefaultSecurity = false)
    {
        services.TryAddSingleton(new HttpTransportOptions(maxAllowedRequestSize));
        var builder = services.AddGraphQL(schemaName);
        builder.ConfigureSchemaServices(schemaServices =>
            schemaServices.TryAddSingleton<IHttpRequestInterceptor, DefaultHttpRequestInterceptor>());
        if (!disableDefaultSecurity) AddDefaultSecurity(builder);
        return builder;
    }

    /// <summary>Adds another schema beside the one being built.</summary>
    public static IRequestExecutorBuilder AddGraphQLServer(
        this IRequestExecutorBuilder builder, string? schemaName = null, bool disableDefaultSecurity = false) =>
        builder.Services.AddGraphQLServer(schemaName, disableDefaultSecurity: disableDefaultSecurity);

    /// <summary>Uses an interceptor for every request to this schema.</summary>
    public static IRequestExecutorBuilder AddHttpRequestInterceptor<T>(this IRequestExecutorBuilder builder)
        where T : class, IHttpRequestInterceptor =>
        builder.ConfigureSchemaServices(services =>
            services.Replace(ServiceDescriptor.Singleton<IHttpRequestInterceptor, T>()));

    /// <summary>Uses an interceptor for every request to this schema.</summary>
    public static IRequestExecutorBuilder AddHttpRequestInterceptor(
        this IRequestExecutorBuilder builder, HttpRequestInterceptorDelegate interceptor) =>
        builder.ConfigureSchemaServices(services => services.Replace(
            ServiceDescriptor.Singleton<IHttpRequestInterceptor>(new DelegateHttpRequestInterceptor(interceptor))));

    /// <summary>Builds the schema when the host starts and then runs <paramref name="warmup"/>.</summary>
    /// <param name="builder">The schema's builder.</param>
    /// <param name="warmup">Run once with the executor, or null.</param>
    /// <param name="keepWarm">Whether a rebuilt schema is warmed up as well; this implementation never rebuilds one.</param>
    public static IRequestExecutorBuilder InitializeOnStartup(
        this IRequestExecutorBuilder builder, Func<IRequestExecutor, CancellationToken, Task>? warmup = null, bool keepWarm = false)
    {
        builder.Services.AddSingleton<IHostedService>(services =>
            new ExecutorWarmup(services.GetRequiredService<IRequestExecutorResolver>(), builder.Name, warmup));
        return builder;
    }

    /// <summary>Outside development a schema does not tell about itself, and requests may cost only so much.</summary>
    private static void AddDefaultSecurity(IRequestExecutorBuilder builder) => builder
        .DisableIntrospection((services, _) => services.GetService<IHostEnvironment>()?.IsDevelopment() is not true)
        .AddCostAnalyzer();
}
