using System.Globalization;
using System.Text.Json.Nodes;

namespace DefiPay.Chains.Evm.Tests;

public sealed class EvmBlockSourceTests : IAsyncLifetime
{
    private const string Token = "0x5fbdb2315678afecb367f032d93f642f64180aa3";
    private static readonly string Topic = Hash('e', 1);

    private readonly Dictionary<ulong, (char Fork, int Logs)> _chain = new() { [0] = ('a', 0), [1] = ('a', 2), [2] = ('a', 0), [3] = ('a', 1) };
    private ScriptedEvmNode _server = null!;
    private EvmNode _node = null!;

    public async Task InitializeAsync()
    {
        _server = await ScriptedEvmNode.StartAsync();
        _server
            .On("eth_getBlockByNumber", arguments => (string?)arguments[0] == "latest" ? Block(_chain.Keys.Max()) : Block(Number(arguments[0])))
            .On("eth_getBlockByHash", arguments => _chain.Keys.Select(Block).FirstOrDefault(block => (string?)block?["hash"] == (string?)arguments[0]))
            .On("eth_getLogs", arguments => arguments[0]!["blockHash"] is { } hash
                ? Logs(_chain.Keys.Single(number => HashOf(number) == (string?)hash))
                : new JsonArray([.. _chain.Keys.Where(number => number >= Number(arguments[0]!["fromBlock"]) && number <= Number(arguments[0]!["toBlock"]))
                    .SelectMany(number => Logs(number).Select(log => log!.DeepClone()))]));
        _node = _server.Connect();
    }

    public async Task DisposeAsync()
    {
        _node.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task FindBlockAsync_BlockWithLogs_HasThemByTransactionAndIndex()
    {
        var block = (await new EvmBlockSource(_node).FindBlockAsync(1, default))!;
        Assert.Equal(new BlockHeader(1, HashOf(1), HashOf(0), DateTimeOffset.FromUnixTimeSeconds(1_700_000_001)), block.Header);
        Assert.Equal([0, 1], block.Logs.Select(log => log.LogIndex));
        Assert.All(block.Logs, log => Assert.Equal(Token, log.Contract));
        Assert.Equal([1, 1], block.Transactions.Select(transaction => transaction.Logs.Count));
        Assert.Equal(block.Header, (await new EvmBlockSource(_node).FindBlockAsync(HashOf(1), default))!.Header);
        Assert.Null(await new EvmBlockSource(_node).FindBlockAsync(9, default));
        Assert.Equal(new BlockRef(3, HashOf(3)), await new EvmBlockSource(_node).GetHeadAsync(default));
    }

    [Fact]
    public async Task FindBlocksAsync_Range_TakesTwoRequestsAndStopsAtTheHead()
    {
        var blocks = await new EvmBlockSource(_node).FindBlocksAsync(1, 10, default);
        Assert.Equal([1UL, 2, 3], blocks.Select(block => block.Header.Number));
        Assert.Equal([2, 0, 1], blocks.Select(block => block.Logs.Count()));
        Assert.Equal(10, _server.Requests.Count(method => method == "eth_getBlockByNumber")); // one batch
        Assert.Single(_server.Requests, "eth_getLogs");
    }

    /// <summary>Headers are of one fork and logs of another: what does not fit together is read again by hash, so that nothing is missed or mixed.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task FindBlocksAsync_ChainMovedBetweenHeadersAndLogs_ReadsTheBlockAgainByItsHash(int logsOnTheOtherFork)
    {
        var turned = false;
        _server.On("eth_getLogs", arguments =>
        {
            if (arguments[0]!["blockHash"] is { } hash)
                return Logs(_chain.Keys.Single(number => HashOf(number) == (string?)hash));
            turned = true; // the range is answered from another fork of block 1
            var before = _chain[1];
            _chain[1] = ('f', logsOnTheOtherFork);
            var logs = new JsonArray([.. new ulong[] { 1, 2, 3 }.SelectMany(number => Logs(number).Select(log => log!.DeepClone()))]);
            _chain[1] = before;
            return logs;
        });

        var blocks = await new EvmBlockSource(_node).FindBlocksAsync(1, 3, default);
        Assert.True(turned);
        Assert.Equal([2, 0, 1], blocks.Select(block => block.Logs.Count()));
        Assert.Equal(HashOf(1), blocks[0].Header.Hash);
    }

    [Fact]
    public async Task FindBlockAsync_NodeHidesALog_IsNotBelieved()
    {
        _server.On("eth_getLogs", _ => new JsonArray());
        Assert.Contains("filter", (await Assert.ThrowsAsync<RetryableException>(() => new EvmBlockSource(_node).FindBlockAsync(1, default))).Message);
    }

    [Theory]
    [InlineData("number", "0x7")]
    [InlineData("hash", "0x12")]
    [InlineData("timestamp", "0xffffffffffffffffffff")]
    [InlineData("logsBloom", "zz")]
    public async Task FindBlockAsync_AnswerThatMakesNoSense_IsPermanent(string field, string value)
    {
        _server.On("eth_getBlockByNumber", _ =>
        {
            var block = Block(1)!;
            block[field] = value;
            return block;
        });
        await Assert.ThrowsAsync<PermanentException>(() => new EvmBlockSource(_node).FindBlockAsync(1, default));
    }

    private JsonNode? Block(ulong number) => !_chain.TryGetValue(number, out var entry) ? null : new JsonObject
    {
        ["number"] = Hex(number),
        ["hash"] = HashOf(number),
        ["parentHash"] = number == 0 ? Hash('0', 0) : HashOf(number - 1),
        ["timestamp"] = Hex(1_700_000_000 + number),
        ["logsBloom"] = "0x" + Convert.ToHexStringLower(LogsBloom.Of(Enumerable.Range(0, entry.Logs).Select(i =>
            new LogRecord(i, "", 0, Token, [Convert.FromHexString(Topic.AsSpan(2))], [])))),
        ["transactions"] = new JsonArray([.. Enumerable.Range(0, entry.Logs).Select(i => JsonValue.Create(TransactionOf(number, i)))]),
    };

    private JsonArray Logs(ulong number) => new([.. Enumerable.Range(0, _chain[number].Logs).Select(i => new JsonObject
    {
        ["address"] = Token,
        ["blockHash"] = HashOf(number),
        ["blockNumber"] = Hex(number),
        ["data"] = "0x01",
        ["logIndex"] = Hex((ulong)i),
        ["removed"] = false,
        ["topics"] = new JsonArray(Topic),
        ["transactionHash"] = TransactionOf(number, i),
        ["transactionIndex"] = Hex((ulong)i),
    })]);

    private string HashOf(ulong number) => Hash(_chain[number].Fork, number);

    private string TransactionOf(ulong number, int index) => Hash(_chain[number].Fork, (number * 100) + (ulong)index + 1);

    private static string Hash(char fork, ulong number) => "0x" + new string(fork, 48) + number.ToString("x16", CultureInfo.InvariantCulture);

    private static string Hex(ulong number) => "0x" + number.ToString("x", CultureInfo.InvariantCulture);

    private static ulong Number(JsonNode? hex) => ulong.Parse(((string)hex!).AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
