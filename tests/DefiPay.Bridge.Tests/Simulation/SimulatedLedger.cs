using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DefiPay.Chains;

namespace DefiPay.Bridge.Tests.Simulation;

/// <summary>A chain of blocks over a state that is a value: dropping blocks restores it. A log's data is the JSON that decoding gives.</summary>
internal abstract class SimulatedLedger<TState>(ChainId chainId, string contract, TState genesis) : IBlockSource, IEventDecoder
{
    private readonly Lock _lock = new();
    private readonly List<Mined> _blocks = [new(new Block(new BlockHeader(0, Text($"genesis {chainId}"), Text("none"), DateTimeOffset.UnixEpoch), []), genesis, [])];
    private readonly List<byte[]> _pool = [];
    private int _salt;

    public ChainId ChainId { get; } = chainId;

    public string ContractText { get; } = contract;

    public TState State
    {
        get { lock (_lock) return _blocks[^1].After; }
    }

    public TState FinalState(int depth)
    {
        lock (_lock)
            return _blocks[Math.Max(0, _blocks.Count - 1 - depth)].After;
    }

    public ulong Height
    {
        get { lock (_lock) return (ulong)_blocks.Count - 1; }
    }

    /// <summary>Everything that the contract logged on the present chain, oldest first.</summary>
    public IReadOnlyList<DecodedEvent> Events
    {
        get { lock (_lock) return [.. _blocks.SelectMany(mined => mined.Block.Logs).Select(Decode)]; }
    }

    public int PoolCount
    {
        get { lock (_lock) return _pool.Count; }
    }

    /// <summary>Transactions of blocks that failed: what they cost is gone.</summary>
    public int FailedCount
    {
        get { lock (_lock) return _blocks.Sum(mined => mined.Receipts.Values.Count(receipt => !receipt.Success)); }
    }

    /// <summary>Drops what waits for a block, as a node does that is started anew.</summary>
    public void ForgetPool()
    {
        lock (_lock)
            _pool.Clear();
    }

    public string Send(byte[] raw)
    {
        lock (_lock)
        {
            var hash = HashOf(raw);
            if (_pool.Exists(other => HashOf(other) == hash) || FindReceipt(hash) is not null)
                return hash;
            AcceptToPool(State, _pool, raw);
            _pool.Add(raw);
            return hash;
        }
    }

    /// <summary>Mines blocks; each takes what the pool offers and fits.</summary>
    public void Mine(int count = 1)
    {
        lock (_lock)
        {
            for (var i = 0; i < count; i++)
                MineOne();
        }
    }

    /// <summary>Drops the newest blocks and mines as many others, plus one. What they held goes back to the pool, or vanishes.</summary>
    public void Reorganise(int depth, Func<byte[], bool> keeps)
    {
        lock (_lock)
        {
            depth = Math.Min(depth, _blocks.Count - 1);
            var dropped = _blocks.TakeLast(depth).SelectMany(mined => mined.Raws).ToList();
            _blocks.RemoveRange(_blocks.Count - depth, depth);
            _salt++;
            var later = dropped.Where(keeps).Concat(_pool).ToList();
            _pool.Clear();
            for (var i = 0; i <= depth; i++)
                MineOne(); // empty, so that what comes again does so elsewhere
            foreach (var raw in later)
            {
                try
                {
                    Send(raw);
                }
                catch (PermanentException)
                {
                    _salt++; // it no longer fits: forgotten, as nodes do
                }
            }
        }
    }

    public TransactionReceipt? FindReceipt(string hash)
    {
        lock (_lock)
        {
            foreach (var mined in _blocks)
            {
                if (mined.Receipts.TryGetValue(hash, out var receipt))
                    return receipt;
            }
            return null;
        }
    }

    public Task<BlockRef> GetHeadAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(_blocks[^1].Block.Header.Ref);
    }

    public Task<BlockHeader?> FindHeaderAsync(ulong number, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(number < (ulong)_blocks.Count ? _blocks[(int)number].Block.Header : null);
    }

    public Task<Block?> FindBlockAsync(ulong number, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(number < (ulong)_blocks.Count ? _blocks[(int)number].Block : null);
    }

    public Task<Block?> FindBlockAsync(string hash, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(_blocks.Find(mined => mined.Block.Header.Hash == hash)?.Block);
    }

    public ValueTask<DecodedEvent> DecodeAsync(LogRecord log, CancellationToken cancellationToken) => ValueTask.FromResult(Decode(log));

    public abstract string HashOf(byte[] raw);

    protected static string Text(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Refuses by an exception what a node would refuse, and drops what it replaces.</summary>
    protected abstract void AcceptToPool(TState state, List<byte[]> pool, byte[] raw);

    /// <summary>Null when it does not fit into this block.</summary>
    protected abstract Applied<TState>? Apply(TState state, byte[] raw);

    private void MineOne()
    {
        var parent = _blocks[^1];
        var hash = HashPrefix() + Text($"{ChainId} {_blocks.Count} {_salt} {parent.Block.Header.Hash}");
        var state = parent.After;
        var records = new List<TransactionRecord>();
        var receipts = new Dictionary<string, TransactionReceipt>();
        var raws = new List<byte[]>();
        var logIndex = 0;
        foreach (var raw in _pool.ToList())
        {
            if (Apply(state, raw) is not { } applied)
                continue;
            state = applied.After;
            var transaction = HashOf(raw);
            var logs = applied.Logs.Select(log => new LogRecord(
                logIndex++, transaction, records.Count, ContractText, [Encoding.UTF8.GetBytes(log.Name)], JsonSerializer.SerializeToUtf8Bytes(log.Arguments))).ToList();
            records.Add(new TransactionRecord(transaction, records.Count, logs, [], []));
            receipts[transaction] = new TransactionReceipt(transaction, hash, (ulong)_blocks.Count, applied.Error is null, 0, null, null, applied.Error, logs);
            raws.Add(raw);
            _pool.Remove(raw);
        }
        var header = new BlockHeader((ulong)_blocks.Count, hash, parent.Block.Header.Hash, DateTimeOffset.UnixEpoch.AddSeconds(_blocks.Count));
        _blocks.Add(new Mined(new Block(header, records), state, receipts) { Raws = raws });
    }

    protected abstract string HashPrefix();

    private static DecodedEvent Decode(LogRecord log)
    {
        using var document = JsonDocument.Parse(log.Data);
        return new DecodedEvent(Encoding.UTF8.GetString(log.Topics[0]), document.RootElement.Clone());
    }

    private sealed record Mined(Block Block, TState After, Dictionary<string, TransactionReceipt> Receipts)
    {
        public IReadOnlyList<byte[]> Raws { get; init; } = [];
    }
}
