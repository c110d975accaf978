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
