using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using DefiPay.Devnet.Tests.Support;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Rest;

public sealed class DynamicContractTests : IAsyncLifetime
{
    private TestDevnet _devnet = null!;
    private string _counter = "";

    public async Task InitializeAsync()
    {
        _devnet = await StartAsync();
        _counter = Base58(await _devnet.DeployCounterAsync());
    }

    public async Task DisposeAsync() => await _devnet.DisposeAsync();

    [Fact]
    public async Task Method_ByNamesOfItsParameters_IsCalledWithTheWallet()
    {
        var called = await CallAsync("PayOut", new { amount = 5, to = Base58(Bob.Address) });
        await UntilAsync(() => _devnet.Chain.WaitingCount == 0);

        Assert.True(called.GetProperty("success").GetBoolean());
        var receipt = await _devnet.GetAsync($"SmartContracts/receipt?txHash={called.GetProperty("transactionId").GetString()}");
        Assert.Contains("The transfer failed.", receipt.GetProperty("error").GetString());
        Assert.Equal(Base58(Alice.Address), receipt.GetProperty("from").GetString());
    }

    [Fact]
    public async Task Method_WithHeaders_SendsCoinsAtThatPrice()
    {
        var called = await CallAsync("Deposit", new { }, headers: new() { ["Amount"] = "1.5", ["GasPrice"] = "200", ["GasLimit"] = "20000", ["FeeAmount"] = "0.02" });
        await UntilAsync(() => _devnet.Chain.WaitingCount == 0);

        Assert.Equal((200 * 20_000) + 2_000_000, called.GetProperty("fee").GetInt32());
        Assert.Equal("1.50", (await _devnet.GetAsync($"SmartContracts/balance?address={_counter}")).GetString());
    }

    [Fact]
    public async Task Property_IsReadAsALocalCall()
    {
        var count = await _devnet.GetAsync($"contract/{_counter}/property/Count");

        Assert.Equal(5, count.GetProperty("return").GetInt32());
        Assert.Equal(4, (int)_devnet.Chain.Tip.Height - 1);
    }

    [Theory]
    [InlineData("method/Nothing", HttpStatusCode.NotFound, "Nothing")]
    [InlineData("method/get_Count", HttpStatusCode.NotFound, "get_Count")]
    [InlineData("method/Add", HttpStatusCode.BadRequest, "amount")]
    public async Task Method_ThatIsNotThereOrLacksParameters_IsRefused(string path, HttpStatusCode status, string says)
    {
        var error = (await _devnet.PostAsync($"contract/{_counter}/{path}", new { }, status)).GetProperty("errors")[0];

        Assert.Contains(says, error.GetProperty("message").GetString() + error.GetProperty("description").GetString());
    }

    [Fact]
    public async Task Property_ThatIsNotThere_IsAMethodOrAFailedLocalCall()
    {
        var method = await _devnet.GetAsync($"contract/{_counter}/property/Deposit");
        var nothing = await _devnet.GetAsync($"contract/{_counter}/property/Nothing");

        Assert.False(method.GetProperty("revert").GetBoolean());
        Assert.True(nothing.GetProperty("revert").GetBoolean());
        Assert.Equal("Method does not exist on contract.", nothing.GetProperty("errorMessage").GetProperty("value").GetString());
    }

    [Fact]
    public async Task Contract_ThatIsNotThere_IsNotFound()
    {
        await _devnet.GetAsync($"contract/{Base58(Bob.Address)}/property/Count", HttpStatusCode.NotFound);
        await _devnet.GetAsync("contract/nonsense/property/Count", HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("GasPrice", "99", "gasPrice")]
    [InlineData("GasLimit", "9999", "gasLimit")]
    [InlineData("GasLimit", "much", "GasLimit")]
    [InlineData("Amount", "-1", "amount")]
    [InlineData("Sender", "me", "sender")]
    [InlineData("WalletName", "", "walletName")]
    [InlineData("WalletPassword", "", "password")]
    public async Task Method_WithABadHeader_NamesIt(string header, string value, string says)
    {
        var answer = await CallAsync("Add", new { amount = 1 }, HttpStatusCode.BadRequest, new() { [header] = value });

        Assert.StartsWith(says, Words.Of(answer));
    }

    [Fact]
    public async Task Method_WithMoreInItsBodyThanItTakes_IsCalled()
    {
        Assert.True((await CallAsync("Add", new { amount = 1, note = "not for the contract" })).GetProperty("success").GetBoolean());
    }

    [Fact]
    public async Task OpenApi_OfAContract_HasItsMethodsAndProperties()
    {
        var document = await _devnet.GetAsync($"../swagger/contracts/{_counter}");

        Assert.Equal("3.0.1", document.GetProperty("openapi").GetString());
        var paths = document.GetProperty("paths");
        Assert.Equal(
            ["Add", "Deposit", "PayOut", "Burn", "Count"],
            paths.EnumerateObject().Select(path => path.Name.Split('/')[^1]));
        var add = paths.GetProperty($"/api/contract/{_counter}/method/Add").GetProperty("post");
        Assert.Equal(
            ["GasPrice", "GasLimit", "Amount", "FeeAmount", "WalletName", "WalletPassword", "Sender"],
            add.GetProperty("parameters").EnumerateArray().Select(header => header.GetProperty("name").GetString()!));
        Assert.Equal("Add", Assert.Single(add.GetProperty("tags").EnumerateArray()).GetString());
        Assert.Equal("1", document.GetProperty("info").GetProperty("version").GetString());
        var presets = add.GetProperty("parameters").EnumerateArray().Select(header => header.GetProperty("schema"))
            .Select(schema => schema.TryGetProperty("default", out var preset) ? preset.ToString() : null);
        Assert.Equal(["100", "250000", "0", "0.01", "cirrusdev", null], presets.SkipLast(1));
        var sender = add.GetProperty("parameters")[6].GetProperty("schema").GetProperty("default").GetString();
        Assert.Contains(sender, (await _devnet.GetAsync("SmartContractWallet/account-addresses?walletName=cirrusdev")).EnumerateArray().Select(address => address.GetString()));
        Assert.Equal(
            """{"title":"PayOut","type":"object","required":["to","amount"],"properties":{"to":{"type":"string","description":"an address in base58"},"amount":{"type":"integer","format":"int64"}}}""",
            JsonSerializer.Serialize(paths.GetProperty($"/api/contract/{_counter}/method/PayOut").GetProperty("post")
                .GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema")));
        Assert.Equal(document.GetRawText(), (await _devnet.GetAsync($"swagger/contracts/{_counter}")).GetRawText());
        Assert.True(paths.GetProperty($"/api/contract/{_counter}/property/Count").TryGetProperty("get", out _));
    }

    [Fact]
    public async Task Page_ListsTheContractsThatWereAdded()
    {
        await _devnet.PostWithoutAnswerAsync("swagger/contracts", new { address = _counter });

        using var request = new HttpRequestMessage(HttpMethod.Get, "swagger");
        using var response = await _devnet.RequestAsync(request);
        Assert.Contains($"/swagger/contracts/{_counter}", await response.Content.ReadAsStringAsync());
        await _devnet.PostAsync("swagger/contracts", new { address = "<script>" }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Quirks_BringWhatOnlyHurts()
    {
        await using var devnet = await StartAsync(change: options => options with { Quirks = true });
        var receipt = await devnet.SendAndGetReceiptAsync(
            Alice, DefiPay.Stratis.ContractScript.Create(TestContracts.Counter, 100, 250_000, DefiPay.Stratis.ContractParameter.Of(5ul)));

        Assert.Equal(JsonValueKind.Null, receipt.GetProperty("blockNumber").ValueKind);
        var document = await devnet.GetAsync($"../swagger/contracts/{receipt.GetProperty("newContractAddress").GetString()}");
        Assert.Contains("\"default\":10000", JsonSerializer.Serialize(document));
        var call = new { contractAddress = receipt.GetProperty("newContractAddress").GetString(), methodName = "Add", gasPrice = 100, gasLimit = 250_000, parameters = new[] { "7#x" } };
        Assert.Equal(500, (await devnet.PostAsync("SmartContracts/local-call", call)).GetProperty("statusCode").GetInt32());
        await _devnet.PostAsync("SmartContracts/local-call", call, HttpStatusCode.BadRequest);
        Assert.DoesNotContain("\"default\":10000", JsonSerializer.Serialize(await _devnet.GetAsync($"../swagger/contracts/{_counter}")));
    }

    /// <summary>A struct that is not the contract's own can be logged, and nothing in its code tells how to read it.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Log_ThatCannotBeDecoded_IsRawOrFailsTheRequestWithTheQuirks(bool quirks)
    {
        const string source = """
            using Stratis.SmartContracts;

            public class Logger : SmartContract
            {
                public Logger(ISmartContractState state) : base(state) { }

                public void Write() { Log(Message.Sender); }
            }
            """;
        await using var devnet = await StartAsync(change: options => options with { Quirks = quirks });
        var code = DefiPay.ContractEngine.Compilation.ContractCompiler.Compile(source).Bytecode.ToArray();
        var created = await devnet.SendAndGetReceiptAsync(Alice, DefiPay.Stratis.ContractScript.Create(code, 100, 250_000));
        var logger = DefiPay.Stratis.StratisAddress.Parse(created.GetProperty("newContractAddress").GetString()!, DefiPay.Stratis.StratisNetwork.CirrusDev);
        var id = await devnet.SendAsync(await devnet.SignAsync(Alice, Call(logger, "Write")));
        var status = quirks ? HttpStatusCode.InternalServerError : HttpStatusCode.OK;

        var receipt = await devnet.GetAsync($"SmartContracts/receipt?txHash={id}", status);
        var found = await devnet.GetAsync($"SmartContracts/receipt-search?contractAddress={Base58(logger)}&eventName=Address", status);
        var tried = await devnet.PostAsync("SmartContracts/local-call", new { contractAddress = Base58(logger), methodName = "Write", gasPrice = 100, gasLimit = 250_000 }, status);

        if (quirks)
        {
            Assert.All([receipt, found, tried], answer => Assert.StartsWith("The log `Address`", answer.GetProperty("errors")[0].GetProperty("message").GetString()));
        }
        else
        {
            Assert.All([receipt, found[0], tried], answer => Assert.Equal(JsonValueKind.Null, answer.GetProperty("logs")[0].GetProperty("log").ValueKind));
        }
    }

    private async Task<JsonElement> CallAsync(
        string method, object body, HttpStatusCode expected = HttpStatusCode.OK, Dictionary<string, string>? headers = null)
    {
        var all = new Dictionary<string, string> { ["WalletName"] = "cirrusdev", ["WalletPassword"] = "password", ["Sender"] = Base58(Alice.Address) };
        foreach (var (name, value) in headers ?? [])
        {
            all[name] = value;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/contract/{_counter}/method/{method}") { Content = JsonContent.Create(body) };
        foreach (var (name, value) in all)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _devnet.RequestAsync(request);
        var text = await response.Content.ReadAsStringAsync(Patience);
        Assert.True(response.StatusCode == expected, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
