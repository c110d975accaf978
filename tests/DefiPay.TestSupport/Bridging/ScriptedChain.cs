using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DefiPay.Chains;

namespace DefiPay.TestSupport.Bridging;

/// <summary>
/// A chain whose blocks a test writes, behind the ports that the indexer reads. Equal scripts give equal blocks; a log's data is the
/// JSON that decoding gives.
/// </summary>
public sealed class ScriptedChain : IBlockSource, IEventDecoder
{
    private static readonly DateTimeOffset Genesis = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly List<Block> _blocks = [];
    private readonly string _prefix;

    public ScriptedChain(string chainId, string prefix)
    {
        ChainId = ChainId.Parse(chainId);
        _prefix = prefix;
        Mine();
    }

    public ChainId ChainId { get; }

    public ulong Height => (ulong)_blocks.Count - 1;

    /// <summary>The hash of the newest block's transaction at a position.</summary>
    public string TransactionAt(int position) => _blocks[^1].Transactions[position].Hash;

    /// <summary>Adds a block with one transaction for each event; <paramref name="seconds"/> after the block before.</summary>
    public void Mine(IReadOnlyList<ScriptedEvent> events, int seconds = 1, string salt = "")
    {
        var parent = _blocks.Count == 0 ? null : _blocks[^1].Header;
        var hash = Hash($"block {_blocks.Count} {parent?.Hash} {salt} {string.Join(' ', events.Select(e => e.ToString()))}");
        var transactions = events.Select((e, i) =>
        {
            var transaction = Hash($"transaction {i} of {hash}");
            var log = new LogRecord(i, transaction, i, e.Contract, [Encoding.UTF8.GetBytes(e.Name)], JsonSerializer.SerializeToUtf8Bytes(e.Arguments));
            return new TransactionRecord(transaction, i, [log], [], []);
        });
        _blocks.Add(new Block(
            new BlockHeader((ulong)_blocks.Count, hash, parent?.Hash ?? _prefix + new string('0', 64), parent is null ? Genesis : parent.Timestamp.AddSeconds(seconds)),
            [.. transactions]));
    }

    public void Mine(params ScriptedEvent[] events) => Mine(events, seconds: 1);

    /// <summary>Adds empty blocks.</summary>
    public void Confirm(int count, int seconds = 1)
    {
        for (var i = 0; i < count; i++)
            Mine([], seconds);
    }

    /// <summary>Drops the newest blocks and mines as many others, plus one, all empty.</summary>
    public void Reorganise(int depth)
    {
        _blocks.RemoveRange(_blocks.Count - depth, depth);
        for (var i = 0; i <= depth; i++)
            Mine([], salt: "after the reorg");
    }

    public Task<BlockRef> GetHeadAsync(CancellationToken cancellationToken) => Task.FromResult(_blocks[^1].Header.Ref);

    public Task<BlockHeader?> FindHeaderAsync(ulong number, CancellationToken cancellationToken) =>
        Task.FromResult(number < (ulong)_blocks.Count ? _blocks[(int)number].Header : null);

    public Task<Block?> FindBlockAsync(ulong number, CancellationToken cancellationToken) =>
        Task.FromResult(number < (ulong)_blocks.Count ? _blocks[(int)number] : null);

    public Task<Block?> FindBlockAsync(string hash, CancellationToken cancellationToken) => Task.FromResult(_blocks.Find(block => block.Header.Hash == hash));

    public ValueTask<DecodedEvent> DecodeAsync(LogRecord log, CancellationToken cancellationToken)
    {
        using var document = JsonDocument.Parse(log.Data);
        return ValueTask.FromResult(new DecodedEvent(Encoding.UTF8.GetString(log.Topics[0]), document.RootElement.Clone()));
    }

    private string Hash(string text) => _prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{ChainId} {text}")));
}
