using DefiPay.Chains;

namespace DefiPay.Indexer.Sources;

/// <summary>Reads blocks in order while others are already on their way. The window bounds how many those are.</summary>
internal sealed class BlockReader(IBlockSource source, int window) : IAsyncDisposable
{
    private readonly Queue<Task<Block?>> _underWay = new();
    private CancellationTokenSource _stop = new();
    private ulong _next;

    /// <summary>
    /// The blocks that follow a parent, in order: until the head, the batch's bounds, or a block that does not fit on the one before.
    /// An empty answer means that already the first one does not fit.
    /// </summary>
    public async Task<IReadOnlyList<Block>> ReadAsync(
        ulong first, string? parentHash, ulong head, int blocksMax, int factsMax, CancellationToken cancellationToken)
    {
        if (_underWay.Count == 0 || _next != first + (ulong)_underWay.Count)
            await RestartAsync(first);

        var blocks = new List<Block>();
        var facts = 0;
        while (blocks.Count < blocksMax && facts < factsMax && first + (ulong)blocks.Count <= head)
        {
            while (_underWay.Count < window && _next <= head)
                _underWay.Enqueue(source.FindBlockAsync(_next++, _stop.Token));
            if (_underWay.Count == 0 || await TakeAsync(blocks.Count > 0, cancellationToken) is not { } block)
                break;
            if (parentHash is not null && block.Header.ParentHash != parentHash)
            {
                await RestartAsync(first);
                break;
            }
            blocks.Add(block);
            facts += block.Transactions.Sum(transaction => transaction.Logs.Count + transaction.Outputs.Count + transaction.Spends.Count);
            parentHash = block.Header.Hash;
        }
        return blocks;
    }

    /// <summary>Forgets what is under way: after a failure, or when the chain turned elsewhere.</summary>
    public async Task RestartAsync(ulong next)
    {
        await _stop.CancelAsync();
        while (_underWay.TryDequeue(out var task))
            await task.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        _stop.Dispose();
        _stop = new CancellationTokenSource();
        _next = next;
    }

    public async ValueTask DisposeAsync()
    {
        await RestartAsync(0);
        _stop.Dispose();
    }

    // A node that fails in the middle must not cost the blocks that it gave: they are written, and the next read asks again.
    private async Task<Block?> TakeAsync(bool failureCanWait, CancellationToken cancellationToken)
    {
        try
        {
            return await _underWay.Dequeue().WaitAsync(cancellationToken);
        }
        catch (RetryableException) when (failureCanWait)
        {
            return null;
        }
    }
}
