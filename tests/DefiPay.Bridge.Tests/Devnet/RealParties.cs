using DefiPay.Bridge.Attesting;
using DefiPay.Bridge.Submitting;
using DefiPay.Store;
using DefiPay.TestSupport;
using DefiPay.Wallets.Evm;
using DefiPay.Wallets.Stratis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DefiPay.Bridge.Tests.Devnet;

/// <summary>Four validators and a relayer over real nodes, each its own service; any can be ended and started again.</summary>
internal sealed class RealParties : IAsyncDisposable
{
    public const int Relayer = 4;

    private readonly ServiceProvider?[] _parties = new ServiceProvider?[5];
    private readonly int[] _ports = FreePorts.Take(Relayer); // The relayer is told them once, and a validator comes back on its own.
    private readonly RealChains _chains;

    private RealParties(RealChains chains, TestDatabase database)
    {
        _chains = chains;
        Database = database;
    }

    public TestDatabase Database { get; }

    /// <summary>The validators that run, each as it is in its own service.</summary>
    public IReadOnlyList<BridgeValidator> Validators =>
        [.. _parties.Take(Relayer).OfType<ServiceProvider>().Select(party => party.GetRequiredService<BridgeValidatorService>().Validator)];

    public IReadOnlyList<Uri> Urls => [.. _ports.Select(port => new Uri($"http://127.0.0.1:{port}"))];

    public static async Task<RealParties> StartAsync(RealChains chains, bool withRelayer = true)
    {
        var parties = new RealParties(chains, await TestDatabase.CreateAsync());
        for (var i = 0; i < (withRelayer ? 5 : 4); i++)
            await parties.StartAsync(i);
        return parties;
    }

    public async Task StartAsync(int number)
    {
        var options = _chains.OptionsFor(Database.ConnectionString) with { ValidatorUrls = number == Relayer ? Urls : [] };
        var name = number == Relayer ? "relayer" : $"validator{number + 1}";
        var services = new ServiceCollection();
        if (number == Relayer)
        {
            services.AddStore(store => store.ConnectionString = Database.ConnectionString);
            services.AddBridgeRelayer(new BridgeRelayerOptions
            {
                Name = name, Bridge = options, Schema = "bridge_relayer", EvmAccount = new EvmReleaseAccount(EvmWallet.FindKnown(name)!, options),
                StratisAccount = StratisWallet.FindKnown(name)!,
            });
        }
        else
        {
            services.AddBridgeValidator(new BridgeValidatorOptions
            {
                Name = name, Bridge = options, Schema = $"bridge_{name}", Key = new EvmAttestationKey(EvmWallet.FindKnown(name)!, options),
                Account = StratisWallet.FindKnown(name)!,
                Listen = new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, _ports[number]),
            });
        }
        var provider = _parties[number] = services.BuildServiceProvider();
        foreach (var service in provider.GetServices<IHostedService>())
            await service.StartAsync(CancellationToken.None);
    }

    public async Task StopAsync(int number)
    {
        if (_parties[number] is { } party)
            await party.DisposeAsync();
        _parties[number] = null;
    }

    public async ValueTask DisposeAsync()
    {
        for (var i = _parties.Length - 1; i >= 0; i--)
            await StopAsync(i);
        await Database.DisposeAsync();
    }
}
