using System.Net;
using DefiPay.Deployment.Running;
using DefiPay.Folders;
using DefiPay.Roles;

namespace DefiPay.Up;

/// <summary>The bridge of `up`: four validators and a relayer, each with its own keys, connections and schema.</summary>
internal sealed class LocalBridge : IAsyncDisposable
{
    private readonly BridgeRole _validators;
    private readonly BridgeRole? _relayer;

    private LocalBridge(BridgeLocation location, BridgeRole validators, BridgeRole? relayer)
    {
        Location = location;
        _validators = validators;
        _relayer = relayer;
    }

    /// <summary>Where it is.</summary>
    public BridgeLocation Location { get; }

    /// <summary>For the screen.</summary>
    public string Description => $"Bridge with {Location.ValidatorUrls.Count} validators and {(_relayer is null ? "no" : "a")} relayer";

    /// <summary>Starts it over contracts that are deployed.</summary>
    public static async Task<LocalBridge> StartAsync(
        IReadOnlyList<StepResult> contracts, DevnetPair devnets, DatabaseRole database, UpOptions options, CancellationToken cancellationToken)
    {
        var location = new BridgeLocation(AddressOf(contracts, "gateway"), AddressOf(contracts, "vault"), AddressOf(contracts, "tusd"), AddressOf(contracts, "wusd"), []);
        var parties = new BridgeParties(location, devnets.Stratis.Address, devnets.Evm.Url, database.ConnectionString, options.FinalDepth);
        BridgeRole validators = await BridgeRole.StartAsync(BridgeParties.ValidatorNames.Select(name => parties.Validator(name, new IPEndPoint(IPAddress.Loopback, 0))), cancellationToken);
        try
        {
            BridgeRole? relayer = options.Relayer
                ? await BridgeRole.StartAsync(parties.Relayer(BridgeParties.RelayerName, validators.ValidatorUrls), cancellationToken)
                : null;
            string[] urls = [.. validators.ValidatorUrls.Select(url => url.ToString().TrimEnd('/'))];
            return new LocalBridge(location with { ValidatorUrls = urls }, validators, relayer);
        }
        catch
        {
            await validators.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_relayer is not null)
        {
            await _relayer.DisposeAsync();
        }

        await _validators.DisposeAsync();
    }

    private static string AddressOf(IEnumerable<StepResult> contracts, string step) => contracts.Single(contract => contract.Step.Id == step).Transaction!.Contract!;
}
