using System.Text.Json;
using DefiPay.Stratis;
using Microsoft.AspNetCore.Http;

namespace DefiPay.Chains.Stratis.Tests;

public sealed class CirrusNodeTests
{
    private const string Hash = "0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20";
    private const string Alice = "PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB";

    [Fact]
    public async Task Tip_OfANode_IsRead()
    {
        await using var server = await ScriptedNode.StartAsync();
        server.Answer("api/Consensus/tip", $$"""{"tipHash":"{{Hash}}","tipHeight":7}""");
        using var node = Connect(server);

        Assert.Equal(new BlockRef(7, Hash), await node.GetTipAsync(default));
    }

    [Theory]
    [InlineData("""{"tipHash":"zz","tipHeight":7}""", "tipHash: 'zz' is no hash")]
    [InlineData("""{"tipHeight":7}""", "tipHash: '' is no hash")]
    [InlineData("""{"tipHash":"00","tipHeight":-1}""", "JSON of another form")]
    [InlineData("""{"tipHash":"00","tipHeight":18446744073709551615}""", "tipHeight: 18446744073709551615 is no block height")]
    [InlineData("null", "lacks api/Consensus/tip")]
    [InlineData("[]", "JSON of another form")]
    [InlineData("<html>", "JSON of another form")]
    [InlineData("{\"tipHash\":", "JSON of another form")]
    public async Task Tip_OfNonsense_IsAPermanentErrorInWords(string answer, string words)
    {
        await using var server = await ScriptedNode.StartAsync();
        server.Answer("api/Consensus/tip", answer);
        using var node = Connect(server);

        Assert.Contains(words, (await Assert.ThrowsAsync<PermanentException>(() => node.GetTipAsync(default))).Message);
    }

    [Fact]
    public async Task Answer_WithoutEnd_IsCutOff()
    {
        await using var server = await ScriptedNode.StartAsync();
        server.Answer("api/Consensus/tip", async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(new byte[4096], context.RequestAborted);
        });
        using var node = Connect(server, new CirrusNodeOptions { Url = server.Url, AnswerBytesMax = 100_000 });

        Assert.Contains("more than 100000 bytes", (await Assert.ThrowsAsync<PermanentException>(() => node.GetTipAsync(default))).Message);
    }

    [Fact]
    public async Task Answer_ThatNeverComes_IsRetryable()
    {
        await using var server = await ScriptedNode.StartAsync();
        server.Answer("api/Consensus/tip", context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var node = Connect(server, new CirrusNodeOptions { Url = server.Url, Timeout = TimeSpan.FromMilliseconds(100) });

        Assert.Contains("did not answer api/Consensus/tip within 0.1 s", (await Assert.ThrowsAsync<RetryableException>(() => node.GetTipAsync(default))).Message);
    }

    [Fact]
    public async Task Node_ThatIsDown_IsRetryable()
    {
        var server = await ScriptedNode.StartAsync();
        using var node = Connect(server);
        await server.DisposeAsync();

        Assert.Contains("cannot be reached", (await Assert.ThrowsAsync<RetryableException>(() => node.GetTipAsync(default))).Message);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(403)]
    [InlineData(200)]
    public async Task Error_OfANodeBehindAPassword_DoesNotTellIt(int status)
    {
        await using var server = await ScriptedNode.StartAsync();
        server.Answer("secret-path/api/Consensus/tip?key=secret-key", "[]", status).Answer("secret-path/api/Consensus/tip", "[]", status);
        var url = new UriBuilder(server.Url) { UserName = "me", Password = "secret-word", Path = "secret-path/" }.Uri;
        using var node = Connect(server, new CirrusNodeOptions { Url = url });

        var exception = await Record.ExceptionAsync(() => node.GetTipAsync(default));
        Assert.Contains($"The node at {server.Url.GetLeftPart(UriPartial.Authority)} ", exception!.Message);
        Assert.DoesNotContain("secret", exception.Message);
    }

    [Fact]
    public async Task Refusal_WhoseWordsAreNoText_IsARefusal()
    {
        await using var server = await ScriptedNode.StartAsync();
        server.Answer("api/Consensus/tip", """{"errors":[{"message":"\ud800"}]}""", 403);
        using var node = Connect(server);

        Assert.Contains("no reason given", (await Assert.ThrowsAsync<PermanentException>(() => node.GetTipAsync(default))).Message);
    }

    [Theory]
    [InlineData(503, true)]
    [InlineData(429, true)]
    [InlineData(403, false)]
    public async Task Refusal_ByStatus_SaysWhetherToTryAgain(int status, bool retryable)
    {
        await using var server = await ScriptedNode.StartAsync();
        server.Answer("api/Consensus/tip", """{"errors":[{"status":1,"message":"no peers","description":"why not"}]}""", status);
        using var node = Connect(server);

        var exception = await Record.ExceptionAsync(() => node.GetTipAsync(default));
        Assert.IsType(retryable ? typeof(RetryableException) : typeof(PermanentException), exception);
        Assert.Contains("no peers (why not)", exception.Message);
    }

    [Fact]
    public async Task Status_OfAnotherNetwork_IsRefused()
    {
        await using var server = await ScriptedNode.StartAsync();
        server.Answer("api/Node/status", """{"network":"CirrusMain","consensusHeight":1,"state":"Started"}""");
        using var node = Connect(server);

        Assert.Contains("'CirrusMain'; CirrusDev is expected", (await Assert.ThrowsAsync<PermanentException>(() => node.GetStatusAsync(default))).Message);
    }

    [Fact]
    public async Task BlockHash_AboveTheTip_IsNull()
    {
        await using var server = await ScriptedNode.StartAsync();
        server.Answer("api/Consensus/getblockhash?height=3", $"\"{Hash}\"").Answer("api/Consensus/getblockhash?height=4", "{}", 400)
            .Answer("api/Consensus/getblockhash?height=5", "null");
        using var node = Connect(server);

        Assert.Equal(Hash, (await node.FindBlockHashAsync(3, default)).ToString());
        Assert.Null(await node.FindBlockHashAsync(4, default));
        Assert.Null(await node.FindBlockHashAsync(5, default));
    }

    [Fact]
    public async Task Receipt_AsARealNodeWritesIt_IsRead()
    {
        await using var server = await ScriptedNode.StartAsync();
        server.Answer($"api/SmartContracts/receipt?txHash={Hash}", $$$"""
            {"transactionHash":"{{{Hash}}}","blockHash":"{{{new string('a', 64)}}}","blockNumber":null,"postState":"3cab","gasUsed":10200,
             "from":"{{{Alice}}}","to":"{{{Alice}}}","newContractAddress":null,"success":true,"returnValue":"True","bloom":"00","error":null,
             "logs":[{"address":"{{{Alice}}}","topics":["4576","168E92CE"],"data":"F84E94","log":{"event":"Ev","data":{"u":18446744073709551615} } }]}
            """).Answer($"api/SmartContracts/receipt?txHash={new string('b', 64)}", """{"errors":[{"status":400,"message":"The receipt was not found."}]}""", 400);
        using var node = Connect(server);

        var receipt = await node.FindReceiptAsync(Hash, default);
        Assert.Equal((true, 10200ul, null, "True"), (receipt!.Success, receipt.GasUsed, receipt.BlockNumber, receipt.ReturnValue));
        var log = Assert.Single(receipt.Logs);
        Assert.Equal((Alice, "4576", "f84e94"), (log.Contract, Convert.ToHexStringLower(log.Topics[0]), Convert.ToHexStringLower(log.Data)));
        Assert.Null(await node.FindReceiptAsync(new string('b', 64), default));
    }

    [Fact]
    public async Task Unspent_OfAnAddress_IsRead()
    {
        await using var server = await ScriptedNode.StartAsync();
        server.Answer($"api/BlockStore/getutxosetforaddress?address={Alice}", $$"""{"balance":0.00000005,"utxos":[{"txId":"{{Hash}}","index":1,"scriptPubKey":"76a9","value":5}]}""");
        using var node = Connect(server);

        var unspent = Assert.Single(await node.GetUnspentAsync(StratisAddress.Parse(Alice, StratisNetwork.CirrusDev), default));
        Assert.Equal(new UnspentOutput(new OutPoint(Hash256.Parse(Hash), 1), 5), unspent);
    }

    [Fact]
    public async Task Spendable_OfAnAddress_LacksWhatAWaitingTransactionOrTheNewestBlockSpends()
    {
        await using var server = await ScriptedNode.StartAsync();
        var made = Hash256.Parse(Hash);
        var (waiting, mined, gone) = (Spending(made, 1), Spending(made, 2), new string('d', 64));
        server.Answer($"api/BlockStore/getutxosetforaddress?address={Alice}", $$"""
            {"balance":0.00000012,"utxos":[{{string.Join(',', Enumerable.Range(0, 4).Select(i => $$"""{"txId":"{{Hash}}","index":{{i}},"scriptPubKey":"76a9","value":3}"""))}}]}
            """);
        server.Answer("api/Mempool/getrawmempool", $"""["{waiting.Id}","{gone}"]""");
        server.Answer($"api/Node/getrawtransaction?trxid={waiting.Id}", $"\"{waiting.ToHex()}\"");
        server.Answer($"api/Node/getrawtransaction?trxid={gone}", "null");
        server.Answer("api/Consensus/tip", $$"""{"tipHash":"{{Hash}}","tipHeight":7}""");
        server.Answer($"api/BlockStore/block?hash={Hash}&outputJson=true&showTransactionDetails=true", $$"""
            {"hash":"{{Hash}}","height":7,"time":"1","previousblockhash":"{{Hash}}","transactions":[{"hex":"{{mined.ToHex()}}","txid":"{{mined.Id}}"}]}
            """);
        using var node = Connect(server);

        var spendable = await node.GetSpendableAsync(StratisAddress.Parse(Alice, StratisNetwork.CirrusDev), default);

        Assert.Equal([new OutPoint(made, 0), new OutPoint(made, 3)], spendable.Select(coin => coin.OutPoint));
    }

    [Fact]
    public async Task Spendable_WhenABlockComesMeanwhile_IsOfTheMomentAfterIt()
    {
        await using var server = await ScriptedNode.StartAsync();
        var listed = 0;
        // The coin is listed until the block is there that spends it.
        server.Answer("api/Consensus/tip", context => context.Response.WriteAsync($$"""{"tipHash":"{{(listed == 0 ? Hash : new string('e', 64))}}","tipHeight":{{7 + Math.Min(listed, 1)}}}"""));
        server.Answer($"api/BlockStore/getutxosetforaddress?address={Alice}", context => context.Response.WriteAsync(
            $$"""{"balance":0,"utxos":[{"txId":"{{Hash}}","index":{{listed++}},"scriptPubKey":"76a9","value":3}]}"""));
        server.Answer("api/Mempool/getrawmempool", "[]");
        using var node = Connect(server);

        var spendable = await node.GetSpendableAsync(StratisAddress.Parse(Alice, StratisNetwork.CirrusDev), default);

        Assert.Equal(new OutPoint(Hash256.Parse(Hash), 1), Assert.Single(spendable).OutPoint);
    }

    [Fact]
    public async Task Spendable_WhenMoreWaitThanAreLookedInto_IsRetryable()
    {
        await using var server = await ScriptedNode.StartAsync();
        server.Answer($"api/BlockStore/getutxosetforaddress?address={Alice}", $$"""{"balance":0,"utxos":[{"txId":"{{Hash}}","index":0,"scriptPubKey":"76a9","value":3}]}""");
        server.Answer("api/Consensus/tip", $$"""{"tipHash":"{{Hash}}","tipHeight":7}""");
        server.Answer("api/Mempool/getrawmempool", $"[{string.Join(',', Enumerable.Repeat($"\"{Hash}\"", CirrusNode.WaitingMax + 1))}]");
        using var node = Connect(server);

        var failure = await Assert.ThrowsAsync<RetryableException>(() => node.GetSpendableAsync(StratisAddress.Parse(Alice, StratisNetwork.CirrusDev), default));
        Assert.StartsWith("1001 transactions wait", failure.Message);
    }

    [Fact]
    public async Task Spendable_WhenAWaitingTransactionIsNotWhatItIsNamed_IsAPermanentError()
    {
        await using var server = await ScriptedNode.StartAsync();
        server.Answer($"api/BlockStore/getutxosetforaddress?address={Alice}", $$"""{"balance":0,"utxos":[{"txId":"{{Hash}}","index":0,"scriptPubKey":"76a9","value":3}]}""");
        server.Answer("api/Consensus/tip", $$"""{"tipHash":"{{Hash}}","tipHeight":7}""");
        server.Answer("api/Mempool/getrawmempool", $"""["{Hash}"]""");
        server.Answer($"api/Node/getrawtransaction?trxid={Hash}", $"\"{Spending(Hash256.Zero, 0).ToHex()}\"");
        using var node = Connect(server);

        var failure = await Assert.ThrowsAsync<PermanentException>(() => node.GetSpendableAsync(StratisAddress.Parse(Alice, StratisNetwork.CirrusDev), default));
        Assert.StartsWith($"getrawtransaction: the bytes of {Hash} are those of", failure.Message);
    }

    [Fact]
    public async Task LocalCall_SendsWhatANodeReadsAndGivesItsAnswer()
    {
        await using var server = await ScriptedNode.StartAsync();
        var body = "";
        server.Answer("api/SmartContracts/local-call", async context =>
        {
            body = await new StreamReader(context.Request.Body).ReadToEndAsync();
            await context.Response.WriteAsync("""{"internalTransfers":[],"gasConsumed":{"value":10017},"revert":false,"errorMessage":null,"return":"1000","logs":[]}""");
        });
        using var node = Connect(server);
        var contract = StratisAddress.Parse(Alice, StratisNetwork.CirrusDev);

        var result = await node.CallAsync(new LocalCall(contract, "GetBalance", ContractParameter.Of(contract)) { AmountSatoshi = 150_000_000 }, default);

        Assert.Equal((10017ul, null, "1000"), (result.GasUsed, result.Error, result.ReturnValue.GetString()));
        var sent = JsonDocument.Parse(body).RootElement;
        Assert.Equal((Alice, "1.50000000", $"9#{Alice}"), (
            sent.GetProperty("contractAddress").GetString(), sent.GetProperty("amount").GetString(), sent.GetProperty("parameters")[0].GetString()));
    }

    [Fact]
    public async Task LocalCall_ThatFails_GivesTheNodesWords()
    {
        await using var server = await ScriptedNode.StartAsync();
        server.Answer("api/SmartContracts/local-call", """{"gasConsumed":{"value":10058},"revert":true,"errorMessage":{"value":"only the minter mints"},"return":null,"logs":[]}""");
        using var node = Connect(server);

        var result = await node.CallAsync(new LocalCall(StratisAddress.Zero, "Mint"), default);
        Assert.Equal("only the minter mints", result.Error);
    }

    internal static CirrusNode Connect(ScriptedNode server, CirrusNodeOptions? options = null) =>
        new(options ?? new CirrusNodeOptions { Url = server.Url }, StratisNetwork.CirrusDev, TimeProvider.System);

    private static Transaction Spending(Hash256 made, uint index) =>
        new([new TransactionInput(new OutPoint(made, index), [])], [new TransactionOutput(1, Script.PayToPublicKeyHash(StratisAddress.Zero))]);
}
