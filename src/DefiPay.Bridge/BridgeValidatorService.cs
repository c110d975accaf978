using DefiPay.Bridge.Attesting;
using DefiPay.Bridge.Guarding;
using DefiPay.Chains;
using DefiPay.Store.Bridge;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DefiPay.Bridge;

/// <summary>Runs a validator and its small HTTP server within a host. A database or node that is away is waited for.</summary>
public sealed class BridgeValidatorService : IHostedService, IAsyncDisposable
{
    private readonly IBridgeNodes _nodes;
    private readonly BridgeDatabase _database;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private AttestationServer? _server;
    private Task _work = Task.CompletedTask;
    private bool _isDisposed;

    internal BridgeValidatorService(BridgeValidatorOptions options, BridgeMetrics metrics, TimeProvider time, ILogger logger)
    {
        Options = options;
        _time = time;
        _logger = logger;
        _nodes = options.Connect(options.Bridge, time);
        _database = new BridgeDatabase(options.Bridge.ConnectionString, options.Schema);
        Validator = new BridgeValidator(options.Name, options.Bridge, _nodes.Connections, options.Key, options.Account, _database, metrics, time, logger);
    }

    /// <summary>What it was made with.</summary>
    public BridgeValidatorOptions Options { get; }

    /// <summary>The validator.</summary>
    public BridgeValidator Validator { get; }

    /// <summary>Where it serves its attestations; null before it is started.</summary>
    public Uri? Url => _server?.Url;

    /// <inheritdoc/>
    /// <exception cref="PermanentException">Its address cannot be listened on.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _server = await AttestationServer.StartAsync(Options.Listen, Validator.Attestations, Validator.ReadStatusAsync, cancellationToken);
        BridgeLog.Serving(_logger, Options.Name, _server.Url.AbsoluteUri);
        _work = new BridgeLoop(Options.Bridge, _time, _logger).RunAsync(Validator, PrepareAsync, _stop.Token);
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await _work.WaitAsync(cancellationToken);
        if (_server is not null)
            await _server.DisposeAsync();
        _server = null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return; // a container disposes a service once for each of its registrations
        _isDisposed = true;
        await StopAsync(CancellationToken.None);
        await _database.DisposeAsync();
        _nodes.Dispose();
        _stop.Dispose();
    }

    private async Task PrepareAsync(CancellationToken stop)
    {
        await _database.MigrateAsync(stop);
        await _nodes.CheckAsync(stop);
    }
}
