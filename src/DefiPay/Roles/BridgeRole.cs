using DefiPay.Bridge;
using DefiPay.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DefiPay.Roles;

/// <summary>Parties of the bridge that run in this process: validators, a relayer, or both.</summary>
internal sealed class BridgeRole : IAsyncDisposable
{
    private readonly IHost _host;

    private BridgeRole(IHost host) => _host = host;

    /// <summary>Where the validators of this process serve their attestations.</summary>
    public IReadOnlyList<Uri> ValidatorUrls => [.. _host.Services.GetServices<BridgeValidatorService>().Select(validator => validator.Url!)];

    /// <summary>Starts validators.</summary>
    public static Task<BridgeRole> StartAsync(IEnumerable<BridgeValidatorOptions> validators, CancellationToken cancellationToken) => StartAsync(
        services =>
        {
            foreach (BridgeValidatorOptions validator in validators)
            {
                services.AddBridgeValidator(validator);
            }
        },
        cancellationToken);

    /// <summary>Starts a relayer; what it collects and sends is told to the tables that GraphQL reads.</summary>
    public static Task<BridgeRole> StartAsync(BridgeRelayerOptions relayer, CancellationToken cancellationToken) => StartAsync(
        services => services.AddStore(store => store.ConnectionString = relayer.Bridge.ConnectionString).AddBridgeRelayer(relayer),
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => RoleHost.StopAsync(_host);

    private static async Task<BridgeRole> StartAsync(Action<IServiceCollection> addParties, CancellationToken cancellationToken)
    {
        HostApplicationBuilder builder = RoleHost.CreateBuilder();
        RoleHost.AddCommon(builder);
        addParties(builder.Services);
        IHost host = builder.Build();
        try
        {
            await host.StartAsync(cancellationToken);
            return new BridgeRole(host);
        }
        catch
        {
            await RoleHost.DisposeAsync(host);
            throw;
        }
    }
}
