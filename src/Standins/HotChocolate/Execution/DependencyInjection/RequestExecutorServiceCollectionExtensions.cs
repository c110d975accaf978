using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Resolvers;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers schemas.</summary>
public static class RequestExecutorServiceCollectionExtensions
{
    /// <summary>Registers what all schemas share.</summary>
    public static IServiceCollection AddGraphQLCore(this IServiceCollection services)
    {
        if (services.All(d => d.ServiceType != typeof(RequestExecutorSetups)))
        {
            services.AddSingleton(new RequestExecutorSetups());
            services.AddSingleton(new ServiceLifetimes(services));
        }

        services.TryAddSingleton<IRequestExecutorResolver, RequestExecutorResolver>();
        services.TryAddDataLoaderCore();
        return services;
    }

    /// <summary>Adds a schema.</summary>
    /// <param name="services">Where to add.</param>
    /// <param name="schemaName">The schema's name; null for the default one.</param>
    public static IRequestExecutorBuilder AddGraphQL(this IServiceCollection services, string? schemaName = null)
    {
        services.AddGraphQLCore();
        var setups = (RequestExecutorSetups)services.Single(d => d.ServiceType == typeof(RequestExecutorSetups)).ImplementationInstance!;
        var name = schemaName ?? RequestExecutorSetups.DefaultName;
        return new DefaultRequestExecutorBuilder(services, name, setups.GetOrAdd(name));
    }

    /// <summary>Adds another schema beside the one being built.</summary>
    public static IRequestExecutorBuilder AddGraphQL(this IRequestExecutorBuilder builder, string? schemaName = null) =>
        builder.Services.AddGraphQL(schemaName);
}
