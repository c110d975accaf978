using DefiPay.Chains;
using DefiPay.Store.Writes;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DefiPay.Indexer;

/// <summary>Runs one loop for each chain. A chain that cannot be indexed never holds up another, nor the host.</summary>
internal sealed class IndexerService(
    IEnumerable<IndexedChain> indexedChains, ChainRegistry chains, ContractRegistry contracts, IndexStore store,
    IOptions<IndexerOptions> options, TimeProvider time, ILogger<IndexerService> logger) : BackgroundService
{
    private readonly IndexerOptions _options = options.Value;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(indexedChains.Select(chain => RunAsync(chain, stoppingToken)));

    private async Task RunAsync(IndexedChain chain, CancellationToken stop)
    {
        await using var indexer = new ChainIndexer(chain, chains, contracts, store, _options, logger, indexedChains);
        var failures = 0;
        try
        {
            while (true)
            {
                var outcome = StepOutcome.Idle;
                try
                {
                    outcome = await indexer.StepAsync(stop);
                    if (failures > 0)
                        IndexerLog.Recovered(logger, chain.ChainId);
                    failures = 0;
                }
                catch (CursorMovedException e) when (!stop.IsCancellationRequested)
                {
                    IndexerLog.Overtaken(logger, chain.ChainId, e.Message);
                }
                catch (Exception e) when (!stop.IsCancellationRequested)
                {
                    await ReportAsync(indexer, e, ++failures, stop);
                }
                if (failures > 0 || outcome != StepOutcome.Progressed)
                    await Task.Delay(Pause(outcome, failures), time, stop);
            }
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            IndexerLog.Stopped(logger, chain.ChainId);
        }
    }

    // A stalled chain is looked at seldom: only a person, or the node's return to the old chain, changes anything.
    private TimeSpan Pause(StepOutcome outcome, int failures)
    {
        var pause = outcome == StepOutcome.Stalled ? _options.BackoffMax : _options.PollInterval * Math.Pow(2, Math.Clamp(failures - 1, 0, 20));
        return pause < _options.BackoffMax ? pause : _options.BackoffMax;
    }

    private async Task ReportAsync(ChainIndexer indexer, Exception e, int failures, CancellationToken stop)
    {
        if (e is not (RetryableException or PermanentException))
            IndexerLog.Unexpected(logger, indexer.ChainId, e);
        if (failures > 1)
            return; // said once; the recovery will be said too
        IndexerLog.WaitingToRetry(logger, indexer.ChainId, e.Message, _options.BackoffMax.TotalSeconds);
        try
        {
            await indexer.ReportAsync(e.Message, stop);
        }
        catch (Exception unreachable)
        {
            // Whatever it is: the next step meets it again, and a report must not end what it reports on.
            IndexerLog.StatusNotWritten(logger, indexer.ChainId, unreachable.Message);
        }
    }
}
