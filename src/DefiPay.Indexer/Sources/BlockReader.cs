using DefiPay.Chains;

namespace DefiPay.Indexer.Sources;

/// <summary>
/// Reads blocks in order while others are already on their way, in ranges where the source knows them. The window bounds how many
/// requests are on their way.
/// </summary>
internal sealed class BlockReader(IBlockSource source, int window) : IAsyncDisposable
{
    private readonly Queue<Task<IReadOnlyList<Block>>> _underWay = new();
    private readonly Queue<Block> _arrived = new();
    private CancellationTokenSource _stop = new();
    private ulong _wanted; // the height that is handed out next
    private ulong _asked;  // the height that is asked for next

    /// <summary>
    /// The blocks that follow a parent, in order: until the head, the batch's bounds, or a block that does not fit on the one before.
    /// An empty answer means that already the first one does not fit.
    /// </summary>
    public async Task<IReadOnlyList<Block>> ReadAsync(
        ulong first, string? parentHash, ulong head, int blocksMax, int factsMax, CancellationToken cancellationToken)
    {
        if (_wanted != first)
            await RestartAsync(first);

        var blocks = new List<Block>();
        var facts = 0;
        while (blocks.Count < blocksMax && facts < factsMax && first + (ulong)blocks.Count <= head)
        {
            AskUpTo(head);
            if (await NextAsync(blocks.Count > 0, cancellationToken) is not { } block)
            {
                await RestartAsync(first + (ulong)blocks.Count);
                break;
            }
            if (parentHash is not null && block.Header.ParentHash != parentHash)
            {
                await RestartAsync(first);
                break;
            }
            blocks.Add(block);
            _wanted++;
            facts += block.Transactions.Sum(transaction => transaction.Logs.Count + transaction.Outputs.Count + transaction.Spends.Count);
            parentHash = block.Header.Hash;
        }
        return blocks;
    }

    /// <summary>Forgets what is under way: after a failure, or when the chain turned elsewhere.</summary>
    public async Task RestartAsync(ulong next)
    {
        await _stop.CancelAsync();
        while (_underWay.TryDequeue(out var request))
            await request.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        _stop.Dispose();
        _stop = new CancellationTokenSource();
        _arrived.Clear();
        (_wanted, _asked) = (next, next);
    }

    public async ValueTask DisposeAsync()
    {
        await RestartAsync(0);
        _stop.Dispose();
    }

    private void AskUpTo(ulong head)
    {
        while (_underWay.Count < window && _asked <= head)
        {
            var count = (int)Math.Min((ulong)source.RangeMax, head - _asked + 1);
            _underWay.Enqueue(source.FindBlocksAsync(_asked, count, _stop.Token));
            _asked += (ulong)count;
        }
    }

    // A node that fails in the middle must not cost the blocks that it gave: they are written, and the next read asks again.
    private async Task<Block?> NextAsync(bool failureCanWait, CancellationToken cancellationToken)
    {
        if (_arrived.TryDequeue(out var ready))
            return ready;
        if (!_underWay.TryDequeue(out var request))
            return null;
        try
        {
            foreach (var block in await request.WaitAsync(cancellationToken))
                _arrived.Enqueue(block);
        }
        catch (RetryableException) when (failureCanWait)
        {
            return null;
        }
        return _arrived.TryDequeue(out var first) ? first : null;
    }
}
