using DefiPay.Chains.Evm.Hardhat.Node;

namespace DefiPay.Chains.Evm.Hardhat;

/// <summary>
/// Decides when blocks come: at once for a transaction, then as many empty ones as make it final, then none (or slowly, where that is asked
/// for).
/// </summary>
internal sealed class BlockProducer(EvmDevnetOptions options, TimeProvider time, Func<int> emptyBlocksAtHead)
{
    // The node tells of changes by itself, except after somebody has reset it.
    private static readonly TimeSpan LookTime = TimeSpan.FromSeconds(2);

    private long _lastMined = time.GetTimestamp();

    // What waits and did not get into the last block is no reason to mine at once again unless something else comes.
    private int _stuckCount = -1;

    /// <summary>One step: looks, journals what others did, mines if a block is due.</summary>
    /// <returns>How long nothing will be due unless something changes; null if the next step should follow at once.</returns>
    public async Task<TimeSpan?> StepAsync(JournaledChain chain, CancellationToken cancellationToken)
    {
        var state = await chain.SyncAsync(cancellationToken);
        var delay = Spacing(state) - time.GetElapsedTime(_lastMined);
        if (delay > TimeSpan.Zero)
            return delay < LookTime ? delay : LookTime;

        var hasTransactions = await chain.MineAsync(state, timeLeast: 0, cancellationToken);
        _lastMined = time.GetTimestamp();
        _stuckCount = hasTransactions ? -1 : state.Executable;
        return null;
    }

    /// <summary>Waits for a change at the node, no longer than that.</summary>
    public async Task WaitAsync(HardhatNode node, TimeSpan delay, CancellationToken cancellationToken)
    {
        using var wake = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var changed = node.Changes.ReadAsync(wake.Token).AsTask();
        await Task.WhenAny(changed, Task.Delay(delay, time, wake.Token));
        await wake.CancelAsync();
        await ((Task)changed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // The next step meets what went wrong.
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Time from the last block to the next as things stand.</summary>
    private TimeSpan Spacing(NodeState state)
    {
        if (state.Executable > 0 && state.Executable != _stuckCount)
            return TimeSpan.Zero;
        if (emptyBlocksAtHead() < options.ConfirmingBlocks)
            return options.ConfirmingBlockTime;
        return options.IdleBlockTime > TimeSpan.Zero ? options.IdleBlockTime : TimeSpan.MaxValue;
    }
}
