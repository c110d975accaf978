using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DefiPay.Indexer;

/// <summary>Puts the indexer into a container.</summary>
public static class IndexerServices
{
    /// <summary>Adds the indexer as a hosted service; the store must be there, and migrated before the host starts.</summary>
    public static IServiceCollection AddIndexer(this IServiceCollection services, Action<IndexerOptions>? configure = null)
    {
        services.AddOptions<IndexerOptions>().Configure(options => configure?.Invoke(options)).Validate(options =>
        {
            options.Check();
            return true;
        }).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddHostedService<IndexerService>();
        return services;
    }

    /// <summary>Adds a chain for the indexer to follow.</summary>
    public static IServiceCollection AddIndexedChain(this IServiceCollection services, Func<IServiceProvider, IndexedChain> chain) =>
        services.AddSingleton(chain);
}
