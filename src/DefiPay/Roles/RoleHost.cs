using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace DefiPay.Roles;

/// <summary>What the hosts of all roles have in common.</summary>
internal static class RoleHost
{
    /// <summary>How long a role may take to stop.</summary>
    public static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(10);

    /// <summary>A builder that takes settings from nowhere: no file or variable of the folder that we happen to be started in.</summary>
    public static HostApplicationBuilder CreateBuilder() =>
        Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });

    /// <summary>Logs warnings to standard error, and leaves signals to the command line.</summary>
    public static void AddCommon(IHostApplicationBuilder builder)
    {
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.Services.AddSingleton(TimeProvider.System);
    }

    /// <summary>Stops a host and disposes what it holds.</summary>
    public static async ValueTask StopAsync(IHost host)
    {
        using var timeout = new CancellationTokenSource(StopTimeout);
        try
        {
            await host.StopAsync(timeout.Token);
        }
        finally
        {
            await DisposeAsync(host);
        }
    }

    /// <summary>Disposes a host that may not have been started.</summary>
    /// <remarks>Connections are closed asynchronously, which the interface of a host does not promise.</remarks>
    public static ValueTask DisposeAsync(IHost host) => ((IAsyncDisposable)host).DisposeAsync();
}
