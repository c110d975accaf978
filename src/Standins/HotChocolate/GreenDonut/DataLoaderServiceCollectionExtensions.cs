using GreenDonut;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers data loaders: one of each in a scope, which a request has.</summary>
public static class DataLoaderServiceCollectionExtensions
{
    /// <summary>Registers a data loader.</summary>
    public static IServiceCollection AddDataLoader<T>(this IServiceCollection services)
        where T : class, IDataLoader
    {
        services.TryAddDataLoaderCore();
        services.TryAddScoped<T>();
        return services;
    }

    /// <summary>Registers a data loader under another type.</summary>
    public static IServiceCollection AddDataLoader<TService, TImplementation>(this IServiceCollection services)
        where TService : class, IDataLoader
        where TImplementation : class, TService
    {
        services.AddDataLoader<TImplementation>();
        services.TryAddScoped<TService>(provider => provider.GetRequiredService<TImplementation>());
        return services;
    }

    /// <summary>Registers what data loaders ask for; an executor puts its own scheduler in front.</summary>
    public static IServiceCollection TryAddDataLoaderCore(this IServiceCollection services)
    {
        services.TryAddScoped<IBatchScheduler, AutoBatchScheduler>();
        services.TryAddScoped(_ => new DataLoaderOptions());
        return services;
    }
}
