using System.Net;
using System.Text.Json;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using DefiPay.Wallets.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Rest;

/// <summary>Answers whose members, types and ways of writing numbers are a node's, where they are not what one would guess.</summary>
public sealed class NodeShapeTests : IAsyncLifetime
{
    private const string Missing = "0000000000000000000000000000000000000000000000000000000000000001";

    private TestDevnet _devnet = null!;

    public async Task InitializeAsync() => _devnet = await StartAsync();

    public async Task DisposeAsync() => await _devnet.DisposeAsync();

    [Fact]
    public async Task UnspentOutputs_OfAnAddress_AreInSatoshiAndTheirSumIsInCoins()
    {
        var before = _devnet.Chain.UnspentOf(Alice.Address)[0];

        var all = await _devnet.GetAsync($"BlockStore/getutxosetforaddress?address={Base58(Alice.Address)}");

        Assert.Equal("50000.0", all.GetProperty("balance").GetRawText());
        Assert.Equal(["balance", "utxos"], all.EnumerateObject().Select(member => member.Name));
        Assert.Equal(
            $$"""{"txId":"{{before.OutPoint.TransactionId}}","index":{{before.OutPoint.Index}},"scriptPubKey":"{{Convert.ToHexStringLower(before.Script)}}","value":{{before.ValueSatoshi}}}""",
            all.GetProperty("utxos")[0].GetRawText());
    }

    [Fact]
    public async Task UnspentOutputs_ThatAWaitingTransactionSpends_AreStillListed()
    {
        await _devnet.PostAsync("devnet/blocks?mode=manual");
        var waiting = TransactionBuilder.BuildPayment(Alice, await _devnet.CoinsOfAsync(Alice), Bob.Address, 5);
        await _devnet.PostAsync("SmartContractWallet/send-transaction", new { hex = waiting.ToHex() });

        var listed = await ListedAsync();
        await _devnet.PostAsync("devnet/mine?count=1");

        Assert.Contains(waiting.Inputs[0].Previous, listed);
        Assert.DoesNotContain(new OutPoint(waiting.Id, 1), listed);
        OutPoint[] expected = [.. listed.Except([waiting.Inputs[0].Previous]), new OutPoint(waiting.Id, 1)];
        Assert.Equal(expected, await ListedAsync());

        async Task<OutPoint[]> ListedAsync() =>
        [
            .. (await _devnet.GetAsync($"BlockStore/getutxosetforaddress?address={Base58(Alice.Address)}")).GetProperty("utxos").EnumerateArray()
                .Select(coin => new OutPoint(Hash256.Parse(coin.GetProperty("txId").GetString()!), coin.GetProperty("index").GetUInt32())),
        ];
    }

    [Fact]
    public async Task TransactionOutput_IsInSatoshiAndNamesItsOwner()
    {
        var id = await _devnet.SendAsync(TransactionBuilder.BuildPayment(Alice, await _devnet.CoinsOfAsync(Alice), Bob.Address, 5));

        var output = await _devnet.GetAsync($"Node/gettxout?trxid={id}");

        Assert.Equal("5", output.GetProperty("value").GetRawText());
        Assert.Equal(
            ["asm", "hex", "reqSigs", "type", "addresses"], output.GetProperty("scriptPubKey").EnumerateObject().Select(member => member.Name));
        Assert.Equal(Base58(Bob.Address), output.GetProperty("scriptPubKey").GetProperty("addresses")[0].GetString());
    }

    [Fact]
    public async Task Block_WithoutOutputJson_IsItsBytes()
    {
        var tip = _devnet.Chain.Tip;

        Assert.Equal(Convert.ToHexStringLower(tip.Block.ToBytes()), (await _devnet.GetAsync($"BlockStore/block?hash={tip.Hash}")).GetString());
    }

    [Fact]
    public async Task Block_HasItsTimesAsTexts()
    {
        await _devnet.PostAsync("devnet/mine?count=12");
        var tip = _devnet.Chain.Tip;
        var times = Enumerable.Range(0, 11).Select(back => _devnet.Chain.BlockAt(tip.Height - (ulong)back)!.Header.Time).Order().ToArray();

        var block = await _devnet.GetAsync($"BlockStore/block?hash={tip.Hash}&outputJson=True");

        Assert.Equal($"\"{tip.Header.Time}\"", block.GetProperty("time").GetRawText());
        Assert.Equal($"\"{times[5]}\"", block.GetProperty("mediantime").GetRawText());
        Assert.Equal($"{tip.Header.Time}", (await _devnet.GetAsync($"Node/getblockheader?hash={tip.Hash}")).GetProperty("time").GetRawText());
    }

    [Fact]
    public async Task Block_ThatIsNotThere_IsNotFoundInPlainText()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/BlockStore/block?hash={Missing}&outputJson=true");
        using var response = await _devnet.RequestAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Block not found", await response.Content.ReadAsStringAsync(Patience));
    }

    [Fact]
    public async Task HeaderThatIsNotThere_IsNullAndAHeightAboveTheTipIsRefused()
    {
        Assert.Equal(JsonValueKind.Null, (await _devnet.GetAsync($"Node/getblockheader?hash={Missing}")).ValueKind);

        var error = (await _devnet.GetAsync("Consensus/getblockhash?height=99", HttpStatusCode.BadRequest)).GetProperty("errors")[0];
        Assert.Equal("No block found at height 99", error.GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB", """{"isvalid":true,"address":"PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB","scriptPubKey":"76a91440531e825eecaa7180473291565d79a2f2db502888ac","isscript":false,"iswitness":false}""")]
    [InlineData("CGZDf1mSGWt9caawx3AUXHmPiVsDE2MkEU", """{"isvalid":false,"address":"CGZDf1mSGWt9caawx3AUXHmPiVsDE2MkEU","scriptPubKey":null,"isscript":false,"iswitness":false}""")]
    public async Task Address_IsValidatedForThisNetwork(string address, string answer) =>
        Assert.Equal(answer, (await _devnet.GetAsync($"Node/validateaddress?address={address}")).GetRawText());

    [Fact]
    public async Task Holders_OfJustTheAmount_AreCountedToo()
    {
        var height = _devnet.Chain.Tip.Height;

        Assert.Equal(20, (await _devnet.GetAsync($"Balances/over-amount-at-height?blockHeight={height}&amount=50000")).GetArrayLength());
        Assert.Empty((await _devnet.GetAsync($"Balances/over-amount-at-height?blockHeight={height}&amount=50000.00000001")).EnumerateArray());
    }

    [Fact]
    public async Task ContractHistory_HasItsAmountsAsDecimals()
    {
        var counter = await _devnet.DeployCounterAsync();
        await _devnet.SendAndGetReceiptAsync(Alice, Call(counter, "Deposit"), amountSatoshi: 7);

        var line = (await _devnet.GetAsync($"SmartContractWallet/history?walletName=cirrusdev&address={Base58(Alice.Address)}"))[0];

        Assert.Equal(["blockHeight", "type", "hash", "to", "amount", "transactionFee", "gasFee"], line.EnumerateObject().Select(member => member.Name));
        Assert.Equal("7.0", line.GetProperty("amount").GetRawText());
        Assert.EndsWith(".0", line.GetProperty("transactionFee").GetRawText());
        Assert.EndsWith("00.0", line.GetProperty("gasFee").GetRawText());
    }

    [Fact]
    public async Task Block_HasTheDifficultyAndWorkOfItsBits()
    {
        var tip = _devnet.Chain.Tip;

        var block = await _devnet.GetAsync($"BlockStore/block?hash={tip.Hash}&outputJson=true&showTransactionDetails=true");

        Assert.Equal(("1d00ffff", "1.0"), (block.GetProperty("bits").GetString(), block.GetProperty("difficulty").GetRawText()));
        Assert.Equal($"{(tip.Height + 1) * 0x100010001:x64}", block.GetProperty("chainwork").GetString());
        Assert.Equal((4 * tip.Block.Transactions[0].Size) - 3, block.GetProperty("transactions")[0].GetProperty("weight").GetInt32());
    }

    [Fact]
    public async Task Balance_WithConfirmations_IsThatOfTheBlockBelowThem()
    {
        async Task<long> BalanceAsync(StratisAccount account, int confirmations) =>
            (await _devnet.GetAsync($"BlockStore/getaddressesbalances?addresses={Base58(Bob.Address)},{Base58(account.Address)}&minConfirmations={confirmations}"))
                .GetProperty("balances")[1].GetProperty("balance").GetInt64();
        const long start = 5_000_000_000_000;
        await _devnet.SendAsync(TransactionBuilder.BuildPayment(Alice, await _devnet.CoinsOfAsync(Alice), Bob.Address, 100_000_000));
        var after = (long)_devnet.Chain.UnspentOf(Alice.Address).Sum(coin => (decimal)coin.ValueSatoshi);
        await _devnet.PostAsync("devnet/mine?count=2");
        await _devnet.PostAsync("devnet/blocks?mode=manual");
        await _devnet.PostAsync("SmartContractWallet/send-transaction", new
        {
            hex = TransactionBuilder.BuildPayment(Alice, await _devnet.CoinsOfAsync(Alice), Bob.Address, 5).ToHex(),
        });

        Assert.Equal([after, after, after, after], [await BalanceAsync(Alice, 0), await BalanceAsync(Alice, 1), await BalanceAsync(Alice, 2), await BalanceAsync(Alice, 3)]);
        Assert.Equal((start, start, 0), (await BalanceAsync(Alice, 4), await BalanceAsync(Alice, 5), await BalanceAsync(Alice, 1_000)));
        Assert.Equal((start + 100_000_000, start), (await BalanceAsync(Bob, 3), await BalanceAsync(Bob, 4)));
    }

    [Fact]
    public async Task Mempool_ListsWhatWaits()
    {
        await _devnet.PostAsync("devnet/blocks?mode=manual");
        var payment = TransactionBuilder.BuildPayment(Alice, await _devnet.CoinsOfAsync(Alice), Bob.Address, 5);
        await _devnet.PostAsync("Wallet/send-transaction", new { hex = payment.ToHex() });

        Assert.Equal(payment.Id.ToString(), Assert.Single((await _devnet.GetAsync("Mempool/getrawmempool")).EnumerateArray()).GetString());
    }

    [Theory]
    [InlineData("5", "500000000.0")]
    [InlineData(".5", "50000000.0")]
    [InlineData("0.00000005", "5.0")]
    public async Task Amount_InCoins_IsReadAsANodeReadsIt(string coins, string satoshi)
    {
        await _devnet.PostAsync("devnet/faucet?address=P8gWEwpDSPPohHMHcNA5cg7di7pgRrXGGk&amount=" + coins);

        Assert.Equal(satoshi, (await _devnet.GetAsync("SmartContractWallet/address-balance?address=P8gWEwpDSPPohHMHcNA5cg7di7pgRrXGGk")).GetRawText());
    }

    /// <summary>Two clients spell routes and fields like this.</summary>
    [Fact]
    public async Task Names_AreReadInAnyCase()
    {
        var counter = Base58(await _devnet.DeployCounterAsync());

        Assert.Equal("5", (await _devnet.GetAsync($"SmartContracts/storage?ContractAddress={counter}&StorageKey=Count&DataType=7&BlockHeight={_devnet.Chain.Tip.Height}")).GetString());
        Assert.Equal("5", (await _devnet.GetAsync($"smartcontracts/storage?contractaddress={counter}&storagekey=Count&datatype=ulong")).GetString());
        Assert.Equal(JsonValueKind.Object, (await _devnet.GetAsync($"blockstore/block?Hash={_devnet.Chain.Tip.Hash}&ShowTransactionDetails=False&OutputJson=True")).ValueKind);
        var local = new { ContractAddress = counter, MethodName = "Count", GasPrice = "100", GasLimit = 250_000, Amount = 0, Parameters = (string[]?)null };
        Assert.Equal(5, (await _devnet.PostAsync("SMARTCONTRACTS/local-call", local)).GetProperty("return").GetInt32());
    }

    /// <summary>Clients that a tool made of the node's own description send this type.</summary>
    [Fact]
    public async Task Body_OfThePatchType_IsRead()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/Wallet/load")
        {
            Content = new StringContent("""{"name":"nobody","password":"p"}""", System.Text.Encoding.UTF8, "application/json-patch+json"),
        };
        using var response = await _devnet.RequestAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("api/Node/status")]
    [InlineData("api/Nothing/here")]
    public async Task Answer_IsNotToBeCached(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var response = await _devnet.RequestAsync(request);

        Assert.Equal("no-cache", response.Headers.CacheControl?.ToString());
    }
}
