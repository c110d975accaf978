using System.Net;
using System.Text.Json;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Rest;

public class NodeApiTests
{
    [Fact]
    public async Task Block_WithDetails_HasTheNodesShape()
    {
        await using var devnet = await StartAsync();
        var counter = await devnet.DeployCounterAsync();
        await devnet.SendAndGetReceiptAsync(Alice, Call(counter, "Deposit"), amountSatoshi: 150_000_000);
        var tip = devnet.Chain.Tip;

        var hash = (await devnet.GetAsync($"Consensus/getblockhash?height={tip.Height}")).GetString();
        var block = await devnet.GetAsync($"BlockStore/block?hash={hash}&outputJson=true&showTransactionDetails=true");

        Assert.Equal(tip.Hash.ToString(), hash);
        Assert.Equal((hash, (long)tip.Height, 1), (block.GetProperty("hash").GetString(), block.GetProperty("height").GetInt64(), block.GetProperty("confirmations").GetInt32()));
        Assert.Equal(devnet.Chain.BlockAt(tip.Height - 1)!.Hash.ToString(), block.GetProperty("previousblockhash").GetString());
        Assert.Equal(tip.Block.Transactions.Select(transaction => transaction.Id.ToString()), block.GetProperty("tx").EnumerateArray().Select(id => id.GetString()!));
        var (coinbase, call) = (block.GetProperty("transactions")[0], block.GetProperty("transactions")[1]);
        Assert.True(coinbase.GetProperty("vin")[0].TryGetProperty("coinbase", out _));
        Assert.Equal(tip.Block.Transactions[1].ToHex(), call.GetProperty("hex").GetString());
        Assert.Equal("nonstandard", call.GetProperty("vout")[0].GetProperty("scriptPubKey").GetProperty("type").GetString());
        Assert.Equal(1.5, call.GetProperty("vout")[0].GetProperty("value").GetDouble());
        Assert.Equal(
            Base58(Alice.Address), call.GetProperty("vout")[1].GetProperty("scriptPubKey").GetProperty("addresses")[0].GetString());
    }

    [Fact]
    public async Task Block_Raw_IsTheWireFormat()
    {
        await using var devnet = await StartAsync();

        var hex = (await devnet.GetAsync($"BlockStore/block?hash={devnet.Chain.Tip.Hash}&outputJson=false")).GetString()!;

        Assert.Equal(devnet.Chain.Tip.Block.ToBytes(), Convert.FromHexString(hex));
    }

    [Fact]
    public async Task Tip_OnEveryRoute_IsTheSame()
    {
        await using var devnet = await StartAsync();
        await devnet.PostAsync("devnet/mine?count=3");

        Assert.Equal(7, (await devnet.GetAsync("BlockStore/getblockcount")).GetInt32());
        Assert.Equal(7, (await devnet.GetAsync("Consensus/tip")).GetProperty("tipHeight").GetInt32());
        Assert.Equal(devnet.Chain.Tip.Hash.ToString(), (await devnet.GetAsync("Consensus/getbestblockhash")).GetString());
        Assert.Equal(7, (await devnet.GetAsync("BlockStore/addressindexertip")).GetProperty("tipHeight").GetInt32());
        var status = await devnet.GetAsync("Node/status");
        Assert.Equal(("CirrusDev", "TCRS", 7), (status.GetProperty("network").GetString(), status.GetProperty("coinTicker").GetString(), status.GetProperty("consensusHeight").GetInt32()));
        Assert.Equal("Started", status.GetProperty("state").GetString());
    }

    [Fact]
    public async Task Balances_OfANamedAccount_AreThePremine()
    {
        await using var devnet = await StartAsync();
        var address = Base58(Alice.Address);

        var balances = await devnet.GetAsync($"BlockStore/getaddressesbalances?addresses={address}");
        var accounts = await devnet.GetAsync("devnet/accounts");

        Assert.Equal(5_000_000_000_000, balances.GetProperty("balances")[0].GetProperty("balance").GetInt64());
        Assert.Equal(20, (await devnet.CoinsOfAsync(Alice)).Count);
        Assert.Equal(20, accounts.GetArrayLength());
        Assert.Equal(("alice", address), (accounts[0].GetProperty("name").GetString(), accounts[0].GetProperty("address").GetString()));
        Assert.Contains("known to everybody", accounts[0].GetProperty("note").GetString());
    }

    [Fact]
    public async Task Transaction_ById_IsFoundWithItsBlock()
    {
        await using var devnet = await StartAsync();
        var payment = DefiPay.Wallets.Stratis.TransactionBuilder.BuildPayment(Alice, await devnet.CoinsOfAsync(Alice), Bob.Address, 5);
        var id = await devnet.SendAsync(payment);

        Assert.Equal(payment.ToHex(), (await devnet.GetAsync($"Node/getrawtransaction?trxid={id}")).GetString());
        var verbose = await devnet.GetAsync($"Node/getrawtransaction?trxid={id}&verbose=true");
        Assert.Equal(devnet.Chain.Tip.Hash.ToString(), verbose.GetProperty("blockhash").GetString());
        Assert.Equal(5, (await devnet.GetAsync($"Node/gettxout?trxid={id}&vout=0")).GetProperty("value").GetInt32());
    }

    [Fact]
    public async Task Reorg_ByTheControl_ReplacesBlocks()
    {
        await using var devnet = await StartAsync();
        await devnet.PostAsync("devnet/mine?count=2");
        var old = devnet.Chain.Tip.Hash;

        var tip = await devnet.PostAsync("devnet/reorg?depth=2");

        Assert.Equal(7, tip.GetProperty("tipHeight").GetInt32());
        Assert.Null(devnet.Chain.FindBlock(old));
        var error = await devnet.PostAsync("devnet/reorg?depth=4", expected: HttpStatusCode.BadRequest);
        Assert.StartsWith("depth:", error.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("Consensus/getblockhash?height=99", 400)]
    [InlineData("Consensus/getblockhash?height=-1", 400)]
    [InlineData("Consensus/getblockhash", 400)]
    [InlineData("BlockStore/block?hash=zz", 400)]
    [InlineData("BlockStore/getutxosetforaddress?address=CGZDf1mSGWt9caawx3AUXHmPiVsDE2MkEU", 400)]
    [InlineData("BlockStore/getaddressesbalances", 400)]
    [InlineData("SmartContracts/receipt?txHash=0000000000000000000000000000000000000000000000000000000000000001", 400)]
    [InlineData("SmartContracts/storage?contractAddress=PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB&storageKey=a&dataType=13", 400)]
    [InlineData("SmartContracts/receipt-search?contractAddress=PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB&eventName=X", 500)]
    [InlineData("Nothing/here", 404)]
    public async Task Get_BadInput_AnswersInTheNodesErrorShape(string path, int status)
    {
        await using var devnet = await StartAsync();

        AssertError(await devnet.GetAsync(path, (HttpStatusCode)status), status);
    }

    [Theory]
    [InlineData("SmartContractWallet/send-transaction", """{"hex":"zz"}""")]
    [InlineData("SmartContractWallet/send-transaction", """{"hex":5}""")]
    [InlineData("SmartContractWallet/send-transaction", """{}""")]
    [InlineData("SmartContractWallet/send-transaction", """[1]""")]
    [InlineData("SmartContractWallet/send-transaction", """not json""")]
    [InlineData("SmartContractWallet/send-transaction", "")]
    [InlineData("SmartContracts/local-call", """{"contractAddress":"x","methodName":"M"}""")]
    [InlineData("SmartContracts/local-call", """{"contractAddress":"PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB","methodName":"M","gasPrice":100,"gasLimit":1}""")]
    [InlineData("SmartContracts/local-call", """{"contractAddress":"PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB","methodName":"M","gasPrice":100,"gasLimit":10000,"parameters":["13#1"]}""")]
    [InlineData("SmartContracts/local-call", """{"contractAddress":"PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB","methodName":"M","gasPrice":100,"gasLimit":10000,"blockHeight":99}""")]
    [InlineData("SmartContracts/local-call", """{"contractAddress":"PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB","methodName":"M","gasPrice":100,"gasLimit":10000,"amount":"1.123456789"}""")]
    [InlineData("SmartContracts/local-call", """{"contractAddress":5}""")]
    [InlineData("devnet/mine?count=0", "")]
    [InlineData("devnet/mine?count=1001", "")]
    [InlineData("devnet/reorg", "")]
    public async Task Post_BadInput_AnswersInTheNodesErrorShape(string path, string body)
    {
        await using var devnet = await StartAsync();

        AssertError(await devnet.PostTextAsync(path, body, HttpStatusCode.BadRequest), 400);
    }

    [Fact]
    public async Task Send_RefusedTransaction_AnswersWithTheNodesCode()
    {
        await using var devnet = await StartAsync();
        var script = ContractScript.Call(Bob.Address, "M", 0, 50_000);
        var signed = await devnet.SignAsync(Alice, script);

        var error = await devnet.PostAsync("SmartContractWallet/send-transaction", new { hex = signed.ToHex() }, HttpStatusCode.BadRequest);

        Assert.Equal("gas-price-less-than-minimum", error.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://127.0.0.1:4200", true)]
    [InlineData("https://localhost.example.org", false)]
    [InlineData("http://example.org", false)]
    [InlineData("null", false)]
    public async Task Origin_OfThisMachineAlone_MayReadTheNodesWallets(string origin, bool allowed)
    {
        await using var devnet = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/Consensus/tip");
        request.Headers.Add("Origin", origin);

        using var response = await devnet.RequestAsync(request);

        Assert.Equal(allowed, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins));
        Assert.True(!allowed || origins!.Single() == origin);
    }

    /// <summary>A picture's source is asked for without an origin, and this route hands out addresses of which a wallet has 10,000.</summary>
    [Theory]
    [InlineData("cross-site", null, HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "http://example.org", HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "http://localhost:5080", HttpStatusCode.OK)]
    [InlineData("same-site", null, HttpStatusCode.OK)]
    [InlineData("none", null, HttpStatusCode.OK)]
    [InlineData(null, null, HttpStatusCode.OK)]
    public async Task Get_ThatAPageOfAnotherMachineLoads_IsRefused(string? site, string? origin, HttpStatusCode expected)
    {
        await using var devnet = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/Wallet/newaddresses?walletName=cirrusdev&count=1");
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var response = await devnet.RequestAsync(request);

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("LocalHost:38223", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:1", HttpStatusCode.OK)]
    [InlineData("[::1]:80", HttpStatusCode.OK)]
    [InlineData("rebound.example.org:38223", HttpStatusCode.Forbidden)]
    [InlineData("localhost.example.org", HttpStatusCode.Forbidden)]
    [InlineData("192.0.2.7", HttpStatusCode.Forbidden)]
    public async Task Host_OfAnotherMachine_IsNotServed(string host, HttpStatusCode expected)
    {
        await using var devnet = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/Consensus/tip");
        request.Headers.Host = host;

        using var response = await devnet.RequestAsync(request);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Start_OnATakenPort_SaysSo()
    {
        await using var devnet = await StartAsync();
        using var folder = new DataFolder();

        var exception = await Assert.ThrowsAsync<IOException>(() =>
            DevnetHost.StartAsync(OptionsFor(folder) with { Port = devnet.Address.Port }, TimeProvider.System, Patience));
        Assert.Contains(devnet.Address.Port.ToString(), exception.Message);
        using var chain = DevnetChain.Open(OptionsFor(folder), TimeProvider.System);
        Assert.Equal(4ul, chain.Tip.Height);
    }

    [Fact]
    public async Task Shutdown_AsksTheStarterOnlyWhereItMay()
    {
        using var folder = new DataFolder();
        await using var open = await DevnetHost.StartAsync(OptionsFor(folder) with { AllowShutdown = true }, TimeProvider.System, Patience);
        await using var devnet = await StartAsync();
        using var http = new HttpClient();

        AssertError(await devnet.PostAsync("Node/shutdown", true, HttpStatusCode.Forbidden), 403);
        Assert.False(open.ShutdownRequested.IsCompleted);
        using var answer = await http.PostAsync(new Uri(open.Address, "api/Node/shutdown"), new StringContent("true"), Patience);

        Assert.True(answer.IsSuccessStatusCode);
        await open.ShutdownRequested.WaitAsync(Patience);
    }

    [Fact]
    public async Task OverAmountAtHeight_TellsWhoHeldMoreThen()
    {
        await using var devnet = await StartAsync();
        var before = devnet.Chain.Tip.Height;
        await devnet.SendAsync(DefiPay.Wallets.Stratis.TransactionBuilder.BuildPayment(Alice, await devnet.CoinsOfAsync(Alice), Bob.Address, 100_000_000));

        async Task<string[]> HoldersAsync(string amount, ulong height) =>
            [.. (await devnet.GetAsync($"Balances/over-amount-at-height?blockHeight={height}&amount={amount}")).EnumerateArray().Select(address => address.GetString()!)];

        Assert.Equal([Base58(Bob.Address)], await HoldersAsync("50000.00000001", before + 1));
        Assert.Empty(await HoldersAsync("50000.00000001", before));
        Assert.Equal(20, (await HoldersAsync("50000", before)).Length);
        Assert.Equal(20, (await HoldersAsync("49999.99999999", before)).Length);
        Assert.DoesNotContain(Base58(Alice.Address), await HoldersAsync("49999.99999999", before + 1));
        AssertError(await devnet.GetAsync("Balances/over-amount-at-height?blockHeight=999&amount=1", HttpStatusCode.BadRequest), 400);
        AssertError(await devnet.GetAsync("Balances/over-amount-at-height?blockHeight=1", HttpStatusCode.BadRequest), 400);
    }

    [Fact]
    public async Task Code_IsShownAsCSharpToo()
    {
        await using var devnet = await StartAsync();
        var code = await devnet.GetAsync($"SmartContracts/code?address={Base58(await devnet.DeployCounterAsync())}");

        var source = code.GetProperty("csharp").GetString()!;
        Assert.Contains("class Counter : SmartContract", source);
        Assert.Contains("public ulong Add(ulong amount)", source);
        Assert.Contains("Add something.", source);
    }

    private static void AssertError(JsonElement answer, int status)
    {
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal(status, error.GetProperty("status").GetInt32());
        Assert.NotEmpty(error.GetProperty("message").GetString()!);
    }
}
