using DefiPay.Bridge.Guarding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DefiPay.Bridge;

/// <summary>Puts parties of the bridge into a container. Each is a hosted service of its own; there may be many in one program.</summary>
public static class BridgeServices
{
    /// <summary>
    /// Adds a validator. It makes its own schema, serves its attestations where its options say, and runs until the host stops.
    /// The service is also there as <see cref="BridgeValidatorService"/>, which tells the address that it serves at.
    /// </summary>
    /// <exception cref="ArgumentException">An option lies outside its range.</exception>
    public static IServiceCollection AddBridgeValidator(this IServiceCollection services, BridgeValidatorOptions options)
    {
        options.Bridge.Check();
        AddShared(services);
        services.AddSingleton(provider => new BridgeValidatorService(
            options, provider.GetRequiredService<BridgeMetrics>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>().CreateLogger($"DefiPay.Bridge.{options.Name}")));
        services.AddSingleton<IHostedService>(provider => provider.GetServices<BridgeValidatorService>().Single(service => service.Options == options));
        return services;
    }

    /// <summary>
    /// Adds a relayer. It makes its own schema and runs until the host stops; where the container has the store's
    /// <see cref="Store.Bridge.BridgeSubmissionStore"/>, it tells that what it collects and sends,
    /// and migrates that database first.
    /// </summary>
    /// <exception cref="ArgumentException">An option lies outside its range.</exception>
    public static IServiceCollection AddBridgeRelayer(this IServiceCollection services, BridgeRelayerOptions options)
    {
        options.Bridge.Check();
        AddShared(services);
        services.AddSingleton<IHostedService>(provider => new BridgeRelayerService(
            options, provider.GetService<Store.Bridge.BridgeSubmissionStore>(), provider.GetService<Store.Migrations.Migrator>(),
            provider.GetRequiredService<BridgeMetrics>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>().CreateLogger($"DefiPay.Bridge.{options.Name}")));
        return services;
    }

    private static void AddShared(IServiceCollection services)
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new BridgeMetrics(provider.GetService<System.Diagnostics.Metrics.IMeterFactory>()));
    }
}
