using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DefiPay.Devnet;

/// <summary>
/// Decides when blocks come: at once for a transaction, then as many empty ones as make it final, then slowly, so that contracts see time pass.
/// In the other modes all of that does not apply.
/// </summary>
public sealed partial class BlockProducer : IAsyncDisposable
{
    // After a failure (a full disk, say) it tries again at this pace.
    private static readonly TimeSpan RetryTime = TimeSpan.FromSeconds(1);

    private readonly DevnetChain _chain;
    private readonly DevnetOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;
    private long _lastMined;
    private volatile BlockMode _mode;

    // What waits and did not fit into the last block is no reason to mine at once again unless something got in.
    private bool _isStuck;

    private BlockProducer(DevnetChain chain, DevnetOptions options, TimeProvider time, ILogger logger)
    {
        _chain = chain;
        _options = options;
        _time = time;
        _logger = logger;
        _lastMined = time.GetTimestamp();
        _mode = options.BlockTime is { } interval ? BlockMode.Every(interval) : options.ManualBlocks ? BlockMode.Manual : BlockMode.Automatic;
        _loop = Task.Run(() => RunAsync(_stop.Token));
    }

    /// <summary>When blocks come. A change counts at once.</summary>
    public BlockMode Mode
    {
        get => _mode;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _mode = value;
            _chain.Wake();
        }
    }

    /// <summary>Starts to produce blocks.</summary>
    public static BlockProducer Start(DevnetChain chain, DevnetOptions options, TimeProvider time, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        return new BlockProducer(chain, options, time, logger ?? NullLogger.Instance);
    }

    /// <summary>Stops after the block that is being mined.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (await IsDueAsync(stop))
                {
                    await MineAsync(stop);
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                MiningFailed(_logger, exception, RetryTime.TotalSeconds);
                await Task.Delay(RetryTime, _time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task MineAsync(CancellationToken stop)
    {
        var waiting = _chain.WaitingCount;
        await _chain.MineAsync(1, stop);
        _lastMined = _time.GetTimestamp();
        _isStuck = waiting > 0 && !_chain.Tip.HasTransactions;
    }

    /// <summary>Waits until a block is due (true), or something happened that may change when that is.</summary>
    private async Task<bool> IsDueAsync(CancellationToken stop)
    {
        if (Spacing() is not { } spacing)
        {
            await ArrivalAsync(stop);
            return false;
        }

        var delay = spacing - _time.GetElapsedTime(_lastMined);
        if (delay <= TimeSpan.Zero)
        {
            return true;
        }

        using var wake = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task arrival = ArrivalAsync(wake.Token);
        await Task.WhenAny(Task.Delay(delay, _time, wake.Token), arrival);
        await wake.CancelAsync();
        await arrival.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // One that came at the same moment counts in the next look, which nothing else would bring about.
        stop.ThrowIfCancellationRequested();
        return false;
    }

    private async Task ArrivalAsync(CancellationToken stop)
    {
        await _chain.Arrivals.ReadAsync(stop);
        _isStuck = false;
    }

    /// <summary>Time from the last block to the next as things stand; null for no next one.</summary>
    private TimeSpan? Spacing()
    {
        var mode = _mode;
        if (mode.Kind != BlockModeKind.Automatic)
        {
            return mode.Interval;
        }

        if (_chain.WaitingCount > 0 && !_isStuck)
        {
            return TimeSpan.Zero;
        }

        if (_chain.MissingConfirmations > 0)
        {
            return _options.ConfirmingBlockTime;
        }

        return _options.IdleBlockTime > TimeSpan.Zero ? _options.IdleBlockTime : null;
    }

    [LoggerMessage(EventId = 4101, Level = LogLevel.Error, Message = "The next block could not be mined; trying again in {RetrySeconds} s")]
    private static partial void MiningFailed(ILogger logger, Exception exception, double retrySeconds);
}
