using System.Text.Json;
using DefiPay.Stratis;

namespace DefiPay.Chains.Stratis.Tests;

public sealed class CirrusBlockSourceTests
{
    private static readonly StratisNetwork Network = StratisNetwork.CirrusDev;
    private static readonly StratisAddress Alice = StratisAddress.Parse("PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB", Network);
    private static readonly StratisAddress Contract = new(Enumerable.Range(1, 20).Select(i => (byte)i).ToArray());
    private static readonly string BlockHash = new('a', 64);
    private static readonly string ParentHash = new('b', 64);

    private static readonly Transaction Coinbase = new(
        [new TransactionInput(OutPoint.None, [1, 5])], [new TransactionOutput(7, Script.PayToPublicKeyHash(Alice)), new TransactionOutput(0, [0x6a])]);

    private static readonly Transaction Call = new(
        [new TransactionInput(new OutPoint(Coinbase.Id, 0), [])],
        [
            new TransactionOutput(3, ContractScript.Call(Contract, "Pay", 100, 50_000).Encode()),
            new TransactionOutput(4, Script.PayToPublicKeyHash(Alice)),
        ]);

    [Fact]
    public async Task Block_WithACall_HasLogsOutputsAndSpends()
    {
        await using var server = await ServeAsync(Receipt(success: true, BlockHash));
        using var node = CirrusNodeTests.Connect(server);

        var block = await new CirrusBlockSource(node).FindBlockAsync(5, default);

        Assert.Equal(new BlockHeader(5, BlockHash, ParentHash, DateTimeOffset.FromUnixTimeSeconds(1_735_689_600)), block!.Header);
        Assert.Equal([Coinbase.Id.ToString(), Call.Id.ToString()], block.Transactions.Select(transaction => transaction.Hash));
        Assert.Empty(block.Transactions[0].Spends);
        Assert.Equal([new OutputRecord(0, Alice.ToBase58(Network), 7), new OutputRecord(1, null, 0)], block.Transactions[0].Outputs);
        Assert.Equal([new SpendRecord(0, Coinbase.Id.ToString(), 0)], block.Transactions[1].Spends);
        Assert.Equal([Contract.ToBase58(Network), Alice.ToBase58(Network)], block.Transactions[1].Outputs.Select(output => output.Address));
        Assert.Equal([0, 1], block.Logs.Select(log => log.LogIndex));
        Assert.All(block.Logs, log => Assert.Equal((1, Contract.ToBase58(Network)), (log.TransactionIndex, log.Contract)));
    }

    [Fact]
    public async Task Block_WithAFailedCall_GivesItsCoinsToNobody()
    {
        await using var server = await ServeAsync(Receipt(success: false, BlockHash));
        using var node = CirrusNodeTests.Connect(server);

        var block = await new CirrusBlockSource(node).FindBlockAsync(BlockHash, default);
        Assert.Equal([null, Alice.ToBase58(Network)], block!.Transactions[1].Outputs.Select(output => output.Address));
    }

    [Fact]
    public async Task Block_WhoseReceiptSpeaksOfAnotherBlock_IsTriedAgain()
    {
        await using var server = await ServeAsync(Receipt(success: true, ParentHash));
        using var node = CirrusNodeTests.Connect(server);

        Assert.Contains("The chain moved", (await Assert.ThrowsAsync<RetryableException>(() => new CirrusBlockSource(node).FindBlockAsync(5, default))).Message);
    }

    [Fact]
    public async Task Block_WhoseBytesAreOfAnotherTransaction_IsRefused()
    {
        await using var server = await ServeAsync(Receipt(success: true, BlockHash), txid: ParentHash);
        using var node = CirrusNodeTests.Connect(server);

        Assert.Contains("the bytes of", (await Assert.ThrowsAsync<PermanentException>(() => new CirrusBlockSource(node).FindBlockAsync(5, default))).Message);
    }

    [Fact]
    public async Task Block_ThatSaysAnotherHeight_IsRefused()
    {
        await using var server = await ServeAsync(Receipt(success: true, BlockHash), height: 6);
        using var node = CirrusNodeTests.Connect(server);

        Assert.Contains("but that block says 6", (await Assert.ThrowsAsync<PermanentException>(() => new CirrusBlockSource(node).FindHeaderAsync(5, default))).Message);
    }

    [Fact]
    public async Task Block_ThatTheNodeNoLongerHolds_IsNull()
    {
        await using var server = await ScriptedNode.StartAsync();
        server.Answer($"api/BlockStore/block?hash={BlockHash}&outputJson=true&showTransactionDetails=true", "\"Block not found\"");
        using var node = CirrusNodeTests.Connect(server);

        Assert.Null(await new CirrusBlockSource(node).FindBlockAsync(BlockHash, default));
    }

    [Theory]
    [InlineData("\"logs\":[null]", "logs")]
    [InlineData("\"logs\":[{\"address\":null,\"topics\":[],\"data\":\"\"}]", "address")]
    [InlineData("\"returnValue\":\"\\ud800\"", "returnValue")]
    public async Task Block_WhoseReceiptMakesNoSense_IsRefusedByTheFieldsName(string nonsense, string field)
    {
        await using var server = await ServeAsync(
            $$"""{"transactionHash":"{{Call.Id}}","blockHash":"{{BlockHash}}","gasUsed":1,"success":true,{{nonsense}}}""");
        using var node = CirrusNodeTests.Connect(server);

        Assert.Contains(field, (await Assert.ThrowsAsync<PermanentException>(() => new CirrusBlockSource(node).FindBlockAsync(5, default))).Message);
    }

    [Fact]
    public async Task Block_WithALogThatNoGasCouldPay_IsRefused()
    {
        await using var server = await ServeAsync($$"""
            {"transactionHash":"{{Call.Id}}","blockHash":"{{BlockHash}}","gasUsed":1,"success":true,
             "logs":[{"address":"{{Contract.ToBase58(Network)}}","topics":[],"data":"{{new string('0', 4 << 20)}}"}]}
            """);
        using var node = CirrusNodeTests.Connect(server);

        Assert.Contains("logs.data", (await Assert.ThrowsAsync<PermanentException>(() => new CirrusBlockSource(node).FindBlockAsync(5, default))).Message);
    }

    [Theory]
    [InlineData("\"time\":\"0001-01-01T00:00:00Z\",\"transactions\":[]", "block.time")]
    [InlineData("\"time\":\"9999-12-31T23:59:59.9999999Z\",\"transactions\":[]", "block.time")]
    [InlineData("\"time\":1,\"transactions\":[null]", "block.transactions")]
    [InlineData("\"time\":1,\"transactions\":[{}]", "transactions.hex")]
    public async Task Block_ThatMakesNoSense_IsRefusedByTheFieldsName(string nonsense, string field)
    {
        await using var server = await ScriptedNode.StartAsync();
        server.Answer(
            $"api/BlockStore/block?hash={BlockHash}&outputJson=true&showTransactionDetails=true",
            $$"""{"hash":"{{BlockHash}}","height":5,"previousblockhash":"{{ParentHash}}",{{nonsense}}}""");
        using var node = CirrusNodeTests.Connect(server);

        Assert.Contains(field, (await Assert.ThrowsAsync<PermanentException>(() => new CirrusBlockSource(node).FindBlockAsync(BlockHash, default))).Message);
    }

    private static async Task<ScriptedNode> ServeAsync(string receipt, string? txid = null, ulong height = 5)
    {
        var server = await ScriptedNode.StartAsync();
        var block = new Dictionary<string, object?>
        {
            ["hash"] = BlockHash,
            ["height"] = height,
            ["time"] = "1735689600",
            ["previousblockhash"] = ParentHash,
            ["tx"] = new[] { Coinbase.Id.ToString(), Call.Id.ToString() },
        };
        var header = JsonSerializer.Serialize(block);
        block["transactions"] = new object[]
        {
            new { hex = Coinbase.ToHex(), txid = Coinbase.Id.ToString() }, new { hex = Call.ToHex(), txid = txid ?? Call.Id.ToString() },
        };
        return server.Answer("api/Consensus/getblockhash?height=5", $"\"{BlockHash}\"")
            .Answer($"api/BlockStore/block?hash={BlockHash}&outputJson=true", header)
            .Answer($"api/BlockStore/block?hash={BlockHash}&outputJson=true&showTransactionDetails=true", JsonSerializer.Serialize(block))
            .Answer($"api/SmartContracts/receipt?txHash={Call.Id}", receipt);
    }

    private static string Receipt(bool success, string blockHash)
    {
        var log = new { address = Contract.ToBase58(Network), topics = new[] { "4576" }, data = "C0" };
        return JsonSerializer.Serialize(new
        {
            transactionHash = Call.Id.ToString(),
            blockHash,
            blockNumber = 5,
            gasUsed = 10_000,
            success,
            logs = success ? new[] { log, log } : [],
        });
    }
}
