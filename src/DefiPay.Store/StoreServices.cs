using DefiPay.Store.Bridge;
using DefiPay.Store.Migrations;
using DefiPay.Store.Reads;
using DefiPay.Store.Writes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace DefiPay.Store;

/// <summary>Puts the store into a container.</summary>
public static class StoreServices
{
    /// <summary>
    /// Adds <see cref="Migrator"/>, <see cref="ReadStore"/> with its two context factories (keyed <c>now</c> and <c>past</c>; unkeyed
    /// means now), and for the indexer <see cref="ChainRegistry"/>, <see cref="ContractRegistry"/> and <see cref="IndexStore"/>,
    /// and for a relayer <see cref="BridgeSubmissionStore"/>.
    /// </summary>
    public static IServiceCollection AddStore(this IServiceCollection services, Action<StoreOptions> configure)
    {
        services.Configure(configure);
        services.AddSingleton(provider => new StoreDataSources(provider.GetRequiredService<IOptions<StoreOptions>>().Value));
        services.AddKeyedSingleton<IDbContextFactory<ReadContext>>(ReadStore.Now, (provider, _) => Factory(Sources(provider).Now, past: false));
        services.AddKeyedSingleton<IDbContextFactory<ReadContext>>(ReadStore.Past, (provider, _) => Factory(Sources(provider).Past, past: true));
        services.AddSingleton(provider => provider.GetRequiredKeyedService<IDbContextFactory<ReadContext>>(ReadStore.Now));
        services.AddSingleton<ReadStore>();
        services.AddSingleton(provider => new Migrator(Sources(provider).Write));
        services.AddSingleton(provider => new ChainRegistry(Sources(provider).Write));
        services.AddSingleton(provider => new ContractRegistry(Sources(provider).Write));
        services.AddSingleton(provider => new IndexStore(Sources(provider).Write));
        services.AddSingleton(provider => new BridgeSubmissionStore(Sources(provider).Write));
        return services;
    }

    private static StoreDataSources Sources(IServiceProvider provider) => provider.GetRequiredService<StoreDataSources>();

    private static PooledDbContextFactory<ReadContext> Factory(NpgsqlDataSource source, bool past)
    {
        var options = new DbContextOptionsBuilder<ReadContext>()
            .UseNpgsql(source)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        if (past)
            options.AddInterceptors(new AtInterceptor());
        return new PooledDbContextFactory<ReadContext>(options.Options);
    }
}
