using DefiPay.Bridge.Attesting;
using DefiPay.Bridge.Guarding;
using DefiPay.Bridge.Submitting;
using DefiPay.Store.Bridge;
using DefiPay.Store.Migrations;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DefiPay.Bridge;

/// <summary>Runs a relayer within a host. A database, node or validator that is away is waited for.</summary>
internal sealed class BridgeRelayerService : IHostedService, IAsyncDisposable
{
    private readonly BridgeRelayerOptions _options;
    private readonly IBridgeNodes _nodes;
    private readonly BridgeDatabase _database;
    private readonly Migrator? _shared;
    private readonly List<HttpAttestationSource> _validators;
    private readonly BridgeRelayer _relayer;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private Task _work = Task.CompletedTask;
    private bool _isDisposed;

    public BridgeRelayerService(BridgeRelayerOptions options, BridgeSubmissionStore? submissions, Migrator? shared, BridgeMetrics metrics, TimeProvider time, ILogger logger)
    {
        _options = options;
        _shared = shared;
        _time = time;
        _logger = logger;
        _nodes = options.Connect(options.Bridge, time);
        _database = new BridgeDatabase(options.Bridge.ConnectionString, options.Schema);
        _validators = [.. options.Bridge.ValidatorUrls.Select(url => new HttpAttestationSource(url, options.Bridge.Timeout))];
        var route = new BridgeRoute(options.Bridge);
        var reports = submissions is null ? null : new SubmissionReports(
            submissions, route, options.EvmAccount.Address, route.Stratis.Write(options.StratisAccount.Address.ToBytes()), time);
        _relayer = new BridgeRelayer(
            options.Name, options.Bridge, _nodes.Connections, _validators, options.EvmAccount, options.StratisAccount, _database, reports, metrics, time, logger);
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _work = new BridgeLoop(_options.Bridge, _time, _logger).RunAsync(_relayer, PrepareAsync, _stop.Token);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await _work.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return; // a container disposes a service once for each of its registrations
        _isDisposed = true;
        await StopAsync(CancellationToken.None);
        await _database.DisposeAsync();
        _validators.ForEach(validator => validator.Dispose());
        _nodes.Dispose();
        _stop.Dispose();
    }

    private async Task PrepareAsync(CancellationToken stop)
    {
        // A relayer may be the only one that ever uses its Postgres: no index has made there what it reports to.
        if (_shared is not null)
            await _shared.MigrateAsync(stop);
        await _database.MigrateAsync(stop);
        await _nodes.CheckAsync(stop);
    }
}
