using System.Net;
using System.Threading.RateLimiting;
using DefiPay.Chains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DefiPay.Bridge.Attesting;

/// <summary>The small HTTP server of one validator. What it takes is bounded: nobody is known to it.</summary>
public sealed class AttestationServer : IAsyncDisposable
{
    private const int ConnectionsMax = 200;
    private const int RequestBytesMax = 8 << 10;

    // Whoever asks shares the database with the validator's own works, which must always find a connection.
    private const int AnsweredAtOnceMax = 3;
    private const int WaitingMax = 100;
    private readonly WebApplication _app;

    private AttestationServer(WebApplication app, Uri url)
    {
        _app = app;
        Url = url;
    }

    /// <summary>Where it is reached, with the port that it got.</summary>
    public Uri Url { get; }

    /// <summary>Starts to serve.</summary>
    /// <exception cref="PermanentException">The address cannot be listened on, mostly because the port is taken.</exception>
    public static async Task<AttestationServer> StartAsync(
        IPEndPoint listen, IAttestationSource source, Func<CancellationToken, Task<ValidatorStatus>> status, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(listen);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = ConnectionsMax;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Limits.MaxRequestLineSize = RequestBytesMax;
            kestrel.Limits.MaxRequestHeadersTotalSize = RequestBytesMax;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(1);
        });
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(_ => RateLimitPartition.GetConcurrencyLimiter(
                "", _ => new ConcurrencyLimiterOptions { PermitLimit = AnsweredAtOnceMax, QueueLimit = WaitingMax }));
        });
        var app = builder.Build();
        app.UseRateLimiter();
        app.MapAttestations(source, status);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception e) when (e is IOException or AddressInUseException or System.Net.Sockets.SocketException)
        {
            await app.DisposeAsync();
            throw new PermanentException($"Listen: {listen} cannot be listened on: {e.Message} Choose another port, or 0 for a free one.", e);
        }
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new AttestationServer(app, new Uri(address));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
