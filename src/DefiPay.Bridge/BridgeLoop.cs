using DefiPay.Chains;
using DefiPay.Store.Bridge;
using Microsoft.Extensions.Logging;

namespace DefiPay.Bridge;

/// <summary>Runs the works of a party side by side until it is stopped. Failures are said once, and tried again after bounded pauses.</summary>
public sealed class BridgeLoop(BridgeOptions options, TimeProvider time, ILogger logger)
{
    /// <summary>Runs until the token says stop; never fails.</summary>
    /// <param name="party">Whose works.</param>
    /// <param name="prepare">What must have gone well once before any of them begins.</param>
    /// <param name="stop">Ends all of it.</param>
    public async Task RunAsync(IBridgeParty party, Func<CancellationToken, Task> prepare, CancellationToken stop)
    {
        await Task.Yield(); // a host's start does not wait for databases and nodes
        await RunAsync(party.Name, new BridgeWork("getting ready", async token =>
        {
            await prepare(token);
            return false;
        }), once: true, stop);
        await Task.WhenAll(party.Works.Select(work => RunAsync(party.Name, work, once: false, stop)));
    }

    private async Task RunAsync(string party, BridgeWork work, bool once, CancellationToken stop)
    {
        var failures = 0;
        try
        {
            while (true)
            {
                var more = false;
                try
                {
                    more = await work.StepAsync(stop);
                    if (failures > 0)
                        BridgeLog.Recovered(logger, party, work.Name);
                    failures = 0;
                    if (once)
                        return;
                }
                catch (Exception e) when (!stop.IsCancellationRequested)
                {
                    Report(party, work, e, ++failures);
                }
                if (!more)
                    await Task.Delay(Pause(failures), time, stop);
            }
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            BridgeLog.Stopped(logger, party, work.Name);
        }
    }

    private TimeSpan Pause(int failures)
    {
        var pause = options.PollInterval * Math.Pow(2, Math.Clamp(failures - 1, 0, 20));
        return pause < options.BackoffMax ? pause : options.BackoffMax;
    }

    private void Report(string party, BridgeWork work, Exception e, int failures)
    {
        if (e is not (RetryableException or PermanentException or JournalMovedException))
            BridgeLog.Unexpected(logger, party, work.Name, e);
        else if (failures == 1)
            BridgeLog.WaitingToRetry(logger, party, work.Name, e.Message, options.BackoffMax.TotalSeconds);
    }
}
