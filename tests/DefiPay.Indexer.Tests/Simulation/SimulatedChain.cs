using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DefiPay.Chains;

namespace DefiPay.Indexer.Tests.Simulation;

/// <summary>
/// A chain of seeded blocks with token, escrow and native movements, behind the ports that the indexer reads. A log's data is the
/// JSON that decoding gives. Content depends on seed and height alone, so equal histories give equal blocks.
/// </summary>
internal sealed class SimulatedChain : IBlockSource, IEventDecoder
{
    public const string ZeroAddress = "Zero0000000000000000000000000000000";

    private static readonly DateTimeOffset Genesis = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly List<(Block Block, SimulatedWorld After)> _blocks = [];
    private readonly Lock _lock = new();

    public SimulatedChain() => Mine(1, seed: 0);

    public ChainId ChainId { get; } = ChainId.Parse("stratis:simulated");

    public ulong Height
    {
        get { lock (_lock) return (ulong)_blocks.Count - 1; }
    }

    /// <summary>The world after a block: what the index must say of it.</summary>
    public SimulatedWorld WorldAt(ulong number)
    {
        lock (_lock)
            return _blocks[(int)number].After;
    }

    /// <summary>Whether the chain holds a transaction now.</summary>
    public bool Holds(string transaction)
    {
        lock (_lock)
            return _blocks.Exists(entry => entry.Block.Transactions.Any(record => record.Hash == transaction));
    }

    /// <summary>Adds blocks whose content comes from the seed and each block's height.</summary>
    public void Mine(int count, int seed)
    {
        lock (_lock)
        {
            for (var i = 0; i < count; i++)
            {
                var number = _blocks.Count;
                var world = number == 0 ? new SimulatedWorld() : _blocks[^1].After.Copy();
                var parent = number == 0 ? new string('0', 64) : _blocks[^1].Block.Header.Hash;
                var hash = Hash($"block {number} {seed} {parent}");
                var header = new BlockHeader((ulong)number, hash, parent, Genesis.AddSeconds(16 * number));
                var transactions = new SimulatedBlock(world, new Random(unchecked((seed * 1_000_003) + number)), hash, number).Fill();
                _blocks.Add((new Block(header, transactions), world));
            }
        }
    }

    /// <summary>Drops the newest blocks and mines as many others, plus one.</summary>
    public void Reorganise(int depth, int seed)
    {
        lock (_lock)
            _blocks.RemoveRange(_blocks.Count - depth, depth);
        Mine(depth + 1, seed);
    }

    /// <summary>Another node's view: the same blocks up to a height.</summary>
    public SimulatedChain CopyUpTo(ulong height)
    {
        var copy = new SimulatedChain();
        lock (_lock)
        {
            copy._blocks.Clear();
            copy._blocks.AddRange(_blocks.Take((int)height + 1));
        }
        return copy;
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
            return Task.FromResult<Block?>(_blocks.Find(block => block.Block.Header.Hash == hash).Block);
    }

    public ValueTask<DecodedEvent> DecodeAsync(LogRecord log, CancellationToken cancellationToken)
    {
        using var document = JsonDocument.Parse(log.Data);
        return ValueTask.FromResult(new DecodedEvent(Encoding.UTF8.GetString(log.Topics[0]), document.RootElement.Clone()));
    }

    internal static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    internal static string Amount(BigInteger amount) => amount.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
