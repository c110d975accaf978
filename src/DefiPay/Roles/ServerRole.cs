using System.Net;
using DefiPay.Api;
using DefiPay.Api.Health;
using DefiPay.Chains;
using DefiPay.Indexer;
using DefiPay.Store;
using DefiPay.Store.Migrations;
using DefiPay.Store.Writes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DefiPay.Roles;

/// <summary>The roles that live on the database: the indexer, the API, or both.</summary>
internal sealed class ServerRole : IAsyncDisposable
{
    private readonly IHost _host;

    private ServerRole(IHost host) => _host = host;

    /// <summary>Where the API listens; only when it is served.</summary>
    public Uri ApiAddress => new(((WebApplication)_host).Urls.First());

    /// <summary>`/ready` answers 200 after this.</summary>
    public void DeclareReady() => _host.Services.GetRequiredService<ReadySwitch>().TurnOn();

    /// <summary>Enters a contract for indexing.</summary>
    public Task RegisterAsync(ContractRegistration contract, CancellationToken cancellationToken) =>
        _host.Services.GetRequiredService<ContractRegistry>().RegisterAsync(contract, cancellationToken);

    /// <summary>Migrates the database and starts the roles.</summary>
    /// <exception cref="PermanentException">The database is of another version or another chain.</exception>
    /// <exception cref="RetryableException">The database cannot be reached.</exception>
    public static async Task<ServerRole> StartAsync(ServerOptions options, CancellationToken cancellationToken)
    {
        IHost host = options.ApiPort is { } port ? BuildWithApi(options, port) : BuildWithoutApi(options);
        try
        {
            await host.Services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
            await RegisterChainsAsync(host, cancellationToken);
            await host.StartAsync(cancellationToken);
            return new ServerRole(host);
        }
        catch
        {
            await RoleHost.DisposeAsync(host);
            throw;
        }
    }

    /// <summary>Enters a contract for indexing from a process that has no server.</summary>
    public static async Task RegisterAsync(string connectionString, ContractRegistration contract, CancellationToken cancellationToken)
    {
        await using ServiceProvider services = new ServiceCollection().AddStore(store => store.ConnectionString = connectionString).BuildServiceProvider();
        await services.GetRequiredService<ContractRegistry>().RegisterAsync(contract, cancellationToken);
    }

    // The indexer does it too, and would retry for ever; here a database of another chain ends the start.
    private static async Task RegisterChainsAsync(IHost host, CancellationToken cancellationToken)
    {
        foreach (IndexedChain chain in host.Services.GetServices<IndexedChain>())
        {
            BlockHeader genesis = await chain.Source.FindHeaderAsync(0, cancellationToken)
                ?? throw new PermanentException($"The node of {chain.ChainId} has no first block.");
            await host.Services.GetRequiredService<ChainRegistry>().RegisterAsync(
                new ChainRegistration(chain.ChainId, chain.Name, genesis.Hash, chain.Depths), cancellationToken);
        }
    }

    /// <summary>Drops the program's schemas from a database.</summary>
    public static async Task DropSchemasAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using ServiceProvider services = new ServiceCollection().AddStore(store => store.ConnectionString = connectionString).BuildServiceProvider();
        await services.GetRequiredService<Migrator>().DropAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => RoleHost.StopAsync(_host);

    private static WebApplication BuildWithApi(ServerOptions options, int port)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        AddCommon(builder, options);
        builder.Services.AddRouting();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.AddGraphQLApi(api => options.Accounts.ToList().ForEach(api.Accounts.Add));
        builder.Services.AddSingleton<ReadySwitch>();
        builder.Services.AddHealthChecks().AddCheck<ReadySwitch>("start", tags: [HealthTags.Ready]);
        return builder.Build().MapApi();
    }

    private static IHost BuildWithoutApi(ServerOptions options)
    {
        HostApplicationBuilder builder = RoleHost.CreateBuilder();
        AddCommon(builder, options);
        return builder.Build();
    }

    private static void AddCommon(IHostApplicationBuilder builder, ServerOptions options)
    {
        RoleHost.AddCommon(builder);
        builder.Services.AddStore(store => store.ConnectionString = options.ConnectionString);
        if ((options.StratisNode ?? options.EvmNode) is null)
        {
            return;
        }

        builder.Services.AddIndexer();
        if (options.StratisNode is { } stratis)
        {
            builder.Services.AddIndexedChain(_ => StratisChain.ToIndex(stratis, options.FinalDepth));
        }

        if (options.EvmNode is { } evm)
        {
            builder.Services.AddIndexedChain(_ => EvmChain.ToIndex(evm, options.FinalDepth));
        }
    }
}
