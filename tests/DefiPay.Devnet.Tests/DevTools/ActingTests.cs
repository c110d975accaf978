using System.Net;
using System.Text.Json;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.DevTools;

public sealed class ActingTests : IAsyncLifetime
{
    private const string Stranger = "P8gWEwpDSPPohHMHcNA5cg7di7pgRrXGGk";

    private TestDevnet _devnet = null!;

    public async Task InitializeAsync() => _devnet = await StartAsync();

    public async Task DisposeAsync() => await _devnet.DisposeAsync();

    [Fact]
    public async Task Faucet_GivesCoinsThatCanBeSpent()
    {
        await _devnet.PostAsync("Wallet/create", new { name = "mine", password = "p", passphrase = "" });
        var address = (await _devnet.GetAsync("Wallet/unusedaddress?walletName=mine")).GetString()!;

        var coin = await _devnet.PostAsync($"devnet/faucet?address={address}&amount=12.5");

        Assert.Equal(1_250_000_000ul, coin.GetProperty("amount").GetUInt64());
        Assert.Equal(1_250_000_000ul, await _devnet.BalanceAsync("mine"));
        await _devnet.PayAsync("mine", Base58(Bob.Address), "12", password: "p");
    }

    [Theory]
    [InlineData("address=x&amount=1", "address")]
    [InlineData("amount=1", "address")]
    [InlineData("address=" + Stranger, "amount")]
    [InlineData("address=" + Stranger + "&amount=0", "amount")]
    [InlineData("address=" + Stranger + "&amount=1000000.00000001", "amount")]
    public async Task Faucet_WithABadField_NamesIt(string query, string field)
    {
        var answer = await _devnet.PostAsync("devnet/faucet?" + query, expected: HttpStatusCode.BadRequest);

        Assert.StartsWith(field, answer.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task Impersonate_OfAnAddressWithoutCoinsOrKey_CallsInItsName()
    {
        var counter = await _devnet.DeployCounterAsync();
        var sent = await _devnet.PostAsync(
            "devnet/impersonate", new { sender = Stranger, contractAddress = Base58(counter), methodName = "Add", parameters = new[] { "7#4" } });
        var receipt = await ReceiptAsync(sent);

        Assert.True(sent.GetProperty("isFunded").GetBoolean());
        Assert.Equal("9", receipt.GetProperty("returnValue").GetString());
        Assert.Equal(Stranger, receipt.GetProperty("from").GetString());
        Assert.Equal(Stranger, receipt.GetProperty("logs")[0].GetProperty("log").GetProperty("data").GetProperty("by").GetString());
    }

    [Fact]
    public async Task Impersonate_OfAContract_CallsInItsNameAndSurvivesARestart()
    {
        using var folder = new DataFolder();
        StratisAddress first, second;
        string id;
        await using (var devnet = await StartAsync(folder))
        {
            (first, second) = (await devnet.DeployCounterAsync(), await devnet.DeployCounterAsync());
            id = (await devnet.PostAsync(
                "devnet/impersonate", new { sender = Base58(first), contractAddress = Base58(second), methodName = "Add", parameters = new[] { "7#4" } }))
                .GetProperty("transactionId").GetString()!;
            await UntilAsync(() => devnet.Chain.WaitingCount == 0);
        }

        await using var again = await StartAsync(folder);
        var receipt = await again.GetAsync($"SmartContracts/receipt?txHash={id}");
        Assert.Equal(Base58(first), receipt.GetProperty("from").GetString());
        Assert.True(receipt.GetProperty("success").GetBoolean());
    }

    [Fact]
    public async Task Impersonate_OfAHolder_PaysWithItsCoins()
    {
        var sent = await _devnet.PostAsync(
            "devnet/impersonate", new { sender = Base58(Bob.Address), recipients = new[] { new { destinationAddress = Stranger, amount = "3" } } });
        await UntilAsync(() => _devnet.Chain.WaitingCount == 0);

        Assert.False(sent.GetProperty("isFunded").GetBoolean());
        Assert.Equal(300_000_000, (await _devnet.GetAsync($"SmartContractWallet/address-balance?address={Stranger}")).GetDecimal());
        Assert.Equal(4_999_699_000_000, (await _devnet.GetAsync($"SmartContractWallet/address-balance?address={Base58(Bob.Address)}")).GetDecimal());
    }

    [Fact]
    public async Task Impersonate_ByAnUnsignedTransaction_IsTheControlsAlone()
    {
        var sent = await _devnet.PostAsync(
            "devnet/impersonate", new { sender = Base58(Bob.Address), recipients = new[] { new { destinationAddress = Stranger, amount = "3" } } });
        await UntilAsync(() => _devnet.Chain.WaitingCount == 0);
        var hex = (await _devnet.GetAsync($"Node/getrawtransaction?trxid={sent.GetProperty("transactionId").GetString()}")).GetString()!;
        await _devnet.PostAsync("devnet/reorg?depth=1&keepTransactions=false");

        var refused = await _devnet.PostAsync("Wallet/send-transaction", new { hex }, HttpStatusCode.BadRequest);

        Assert.Equal("disallowed-input-script", refused.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("{}", "sender")]
    [InlineData("{\"sender\":\"" + Stranger + "\"}", "contractAddress")]
    [InlineData("{\"sender\":\"" + Stranger + "\",\"contractAddress\":\"" + Stranger + "\"}", "methodName")]
    [InlineData("{\"sender\":\"" + Stranger + "\",\"contractCode\":\"0\"}", "contractCode")]
    [InlineData("{\"sender\":\"" + Stranger + "\",\"contractAddress\":\"" + Stranger + "\",\"methodName\":\"M\",\"gasLimit\":5}", "gasLimit")]
    [InlineData("{\"sender\":\"" + Stranger + "\",\"contractAddress\":\"" + Stranger + "\",\"methodName\":\"M\",\"amount\":\"1000000\"}", "amount")]
    public async Task Impersonate_WithABadField_NamesIt(string body, string field)
    {
        var answer = await _devnet.PostTextAsync("devnet/impersonate", body, HttpStatusCode.BadRequest);

        Assert.StartsWith(field, answer.GetProperty("errors")[0].GetProperty("message").GetString());
        Assert.Equal(4ul, _devnet.Chain.Tip.Height);
    }

    [Fact]
    public async Task Replay_OfThePast_GivesTheSameReceiptHoweverTheChainWentOn()
    {
        var counter = await _devnet.DeployCounterAsync();
        var ids = new List<string>();
        for (ulong i = 1; i < 4; i++)
        {
            ids.Add(await _devnet.SendAsync(await _devnet.SignAsync(Alice, Call(counter, "Add", ContractParameter.Of(i)))));
        }

        var failed = await _devnet.SendAsync(await _devnet.SignAsync(Bob, Call(counter, "Add", ContractParameter.Of(0ul)), amountSatoshi: 500));
        var tip = _devnet.Chain.Tip.Hash;

        Assert.Equal(["6", "8", "11"], (await Task.WhenAll(ids.Select(ReplayAsync))).Select(replay => replay.GetProperty("returnValue").GetString()!));
        var replayed = await ReplayAsync(failed);
        Assert.False(replayed.GetProperty("success").GetBoolean());
        Assert.Contains("Add something.", replayed.GetProperty("error").GetString());
        Assert.Equal(tip, _devnet.Chain.Tip.Hash);
        await _devnet.GetAsync($"devnet/replay?txHash={new string('0', 64)}", HttpStatusCode.NotFound);
        await _devnet.GetAsync("devnet/replay?txHash=1", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Replay_InABlockOfMany_MeetsWhatTheOnesBeforeLeft()
    {
        using var test = new TestChain();
        var counter = await test.DeployCounterAsync();
        var calls = new List<Hash256>();
        for (ulong i = 1; i < 6; i++)
        {
            var call = test.Contract(i % 2 == 0 ? Alice : Bob, Call(counter, "Add", ContractParameter.Of(i)));
            test.Accept(call);
            calls.Add(call.Id);
        }

        await test.MineAsync();
        await test.MineAsync(3);

        foreach (var id in calls)
        {
            var outcome = Assert.IsType<ContractEngine.Execution.ExecutionResult>(test.Chain.Replay(id));
            Assert.Equal(test.Chain.FindReceipt(id)!.Receipt.Hash, outcome.Receipt.Hash);
        }
    }

    private async Task<JsonElement> ReplayAsync(string id)
    {
        var replay = await _devnet.GetAsync($"devnet/replay?txHash={id}");
        Assert.True(replay.GetProperty("matchesReceipt").GetBoolean());
        return replay;
    }

    private async Task<JsonElement> ReceiptAsync(JsonElement sent)
    {
        await UntilAsync(() => _devnet.Chain.WaitingCount == 0);
        return await _devnet.GetAsync($"SmartContracts/receipt?txHash={sent.GetProperty("transactionId").GetString()}");
    }
}
