using System.Net;
using System.Text.Json;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using DefiPay.Wallets.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Wallets;

public sealed class ContractWalletTests : IAsyncLifetime
{
    private const string OtherWords = "legal winner thank year wave sausage worth useful legal winner thank yellow";
    private const string Other = "an address of another wallet";
    private const string Empty = "an address that nothing was paid to";

    private static readonly JsonSerializerOptions s_plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private TestDevnet _devnet = null!;

    public async Task InitializeAsync() => _devnet = await StartAsync();

    public async Task DisposeAsync() => await _devnet.DisposeAsync();

    [Fact]
    public async Task BuildCreate_TellsTheAddressAndSendsNothing()
    {
        var built = await _devnet.PostAsync("SmartContracts/build-create", CreateBody());

        Assert.True(built.GetProperty("success").GetBoolean(), built.ToString());
        Assert.Equal(250_000 * 100 + 1_000_000, built.GetProperty("fee").GetInt32());
        Assert.Equal(0, _devnet.Chain.WaitingCount);
        await _devnet.SendAsync(Parse(built));
        var receipt = await _devnet.GetAsync($"SmartContracts/receipt?txHash={built.GetProperty("transactionId").GetString()}");
        Assert.Equal(built.GetProperty("newContractAddress").GetString(), receipt.GetProperty("newContractAddress").GetString());
        Assert.Equal(Base58(Alice.Address), receipt.GetProperty("from").GetString());
    }

    [Fact]
    public async Task BuildAndSend_CreateThenCall_ExecutesInTheNameOfTheSender()
    {
        var created = await _devnet.PostAsync("SmartContracts/build-and-send-create", CreateBody());
        var contract = created.GetProperty("newContractAddress").GetString()!;
        await SettledAsync();

        var called = await _devnet.PostAsync("SmartContracts/build-and-send-call", CallBody(contract, "Add", sender: Base58(Bob.Address), parameters: "7#3"));
        await SettledAsync();

        Assert.Equal(["fee", "hex", "message", "success", "transactionId"], called.EnumerateObject().Select(member => member.Name));
        var receipt = await _devnet.GetAsync($"SmartContracts/receipt?txHash={called.GetProperty("transactionId").GetString()}");
        Assert.Equal("8", receipt.GetProperty("returnValue").GetString());
        Assert.Equal(Base58(Bob.Address), receipt.GetProperty("from").GetString());
    }

    [Fact]
    public async Task BuildCall_GivesTheChangeToTheSenderAndPaysRecipients()
    {
        var contract = Base58(await _devnet.DeployCounterAsync());
        var built = await _devnet.PostAsync("SmartContracts/build-call", CallBody(
            contract, "Deposit", amount: "2.5", recipients: [new { destinationAddress = Base58(Bob.Address), amount = "1" }]));

        var transaction = Parse(built);
        Assert.Equal(250_000_000ul, transaction.Outputs[0].ValueSatoshi);
        Assert.Equal(Bob.Address, Script.OwnerOf(transaction.Outputs[1].Script));
        Assert.Equal(Alice.Address, Script.OwnerOf(transaction.Outputs[2].Script));
    }

    [Fact]
    public async Task CreateAndCall_OfTheContractWallet_AnswerInItsShapes()
    {
        var id = (await _devnet.PostAsync("SmartContractWallet/create", CreateBody())).GetString();
        await SettledAsync();
        var contract = (await _devnet.GetAsync($"SmartContracts/receipt?txHash={id}")).GetProperty("newContractAddress").GetString()!;
        var call = await _devnet.PostAsync("SmartContractWallet/call", CallBody(contract, "Add", parameters: "7#1"));
        await SettledAsync();

        Assert.True(call.GetProperty("success").GetBoolean());
        var history = await _devnet.GetAsync($"SmartContractWallet/history?walletName=cirrusdev&address={Base58(Alice.Address)}");
        Assert.Equal([3, 4], history.EnumerateArray().Select(item => item.GetProperty("type").GetInt32()));
        Assert.Equal([contract, contract], history.EnumerateArray().Select(item => item.GetProperty("to").GetString()!));
        Assert.Equal(1_000_000, history[0].GetProperty("transactionFee").GetDecimal());
        var gasUsed = (await _devnet.GetAsync($"SmartContracts/receipt?txHash={id}")).GetProperty("gasUsed").GetInt32();
        Assert.Equal(gasUsed * 100, history[1].GetProperty("gasFee").GetDecimal());
        var page = await _devnet.GetAsync($"SmartContractWallet/history?walletName=cirrusdev&address={Base58(Alice.Address)}&skip=1&take=5");
        Assert.Equal(id, Assert.Single(page.EnumerateArray()).GetProperty("hash").GetString());
    }

    [Fact]
    public async Task SeveralCalls_BeforeABlock_SpendWhatTheOnesBeforeLeave()
    {
        await using var devnet = await StartAsync(change: options => options with { BlockTime = TimeSpan.FromDays(1) });
        var sender = (await devnet.GetAsync("SmartContractWallet/account-addresses?walletName=cirrusdev"))[0].GetString()!;
        await devnet.PostAsync("Wallet/create", new { name = "one", password = "password", passphrase = "" });
        var only = (await devnet.GetAsync("SmartContractWallet/account-addresses?walletName=one"))[0].GetString()!;
        await devnet.PostAsync("Wallet/send-transaction", new { hex = await devnet.BuildAsync("cirrusdev", [(only, "100")]) });

        for (var i = 0; i < 5; i++)
        {
            await devnet.PostAsync("SmartContractWallet/call", CallBody(sender, "Add", sender: only, wallet: "one"));
        }

        Assert.Equal(6, devnet.Chain.WaitingCount);
        await devnet.PostAsync("devnet/mine?count=1");
        Assert.Equal(0, devnet.Chain.WaitingCount);
    }

    [Fact]
    public async Task AddressBalances_HoldEveryAddressWithCoins()
    {
        var balances = await _devnet.GetAsync("SmartContracts/address-balances?walletName=cirrusdev");

        Assert.Equal(20, balances.GetArrayLength());
        Assert.Contains(balances.EnumerateArray(), balance =>
            balance.GetProperty("address").GetString() == Base58(Alice.Address) && balance.GetProperty("sum").GetUInt64() == 5_000_000_000_000);
        Assert.Equal("5000000000000.0", (await _devnet.GetAsync($"SmartContractWallet/address-balance?address={Base58(Alice.Address)}")).GetRawText());
    }

    [Fact]
    public async Task EstimateFee_AndBuildTransaction_TakeTheSendersCoins()
    {
        var recipients = new[] { new { destinationAddress = Base58(Bob.Address), amount = "1" } };
        var fee = await _devnet.PostAsync("SmartContracts/estimate-fee", new { walletName = "cirrusdev", accountName = "account 0", recipients, feeType = "low", sender = Base58(Alice.Address) });
        var built = await _devnet.PostAsync("SmartContracts/build-transaction", new
        {
            walletName = "cirrusdev", password = "password", recipients, feeAmount = "0.01", sender = Base58(Alice.Address),
        });

        Assert.Equal(10_000, fee.GetInt32());
        Assert.Equal(Alice.Address, Script.OwnerOf(Parse(built).Outputs[1].Script));
        var contract = Base58(await _devnet.DeployCounterAsync());
        var refused = await _devnet.PostAsync(
            "SmartContracts/build-transaction",
            new
            {
                walletName = "cirrusdev", password = "password", feeAmount = "0.01", sender = Base58(Alice.Address),
                recipients = new[] { new { destinationAddress = contract, amount = "1" } },
            },
            HttpStatusCode.BadRequest);
        Assert.Equal("Can't transfer funds to contract.", Message(refused));
        Assert.Contains("is a contract", Words.Of(refused));
    }

    [Theory]
    [InlineData("gasPrice", 99)]
    [InlineData("gasPrice", 10_001)]
    [InlineData("gasLimit", 9_999)]
    [InlineData("gasLimit", 250_001)]
    [InlineData("amount", "-1")]
    [InlineData("feeAmount", null)]
    [InlineData("password", null)]
    [InlineData("walletName", null)]
    [InlineData("sender", "me")]
    [InlineData("contractAddress", "C")]
    [InlineData("methodName", "")]
    [InlineData("parameters", "x")]
    [InlineData("isInteropFeeForMultisig", true)]
    public async Task Call_WithABadField_IsRefusedByItsName(string field, object? value)
    {
        var body = JsonSerializer.SerializeToNode(CallBody(Base58(Bob.Address), "Add"))!.AsObject();
        body[field] = JsonSerializer.SerializeToNode(value);

        var answer = await _devnet.PostAsync("SmartContracts/build-call", body, HttpStatusCode.BadRequest);

        Assert.StartsWith(field, Words.Of(answer));
    }

    [Fact]
    public async Task Create_BelowItsGas_IsRefused()
    {
        var body = JsonSerializer.SerializeToNode(CreateBody())!.AsObject();
        body["gasLimit"] = 11_999;
        body["contractCode"] = "0x12";

        var message = Words.Of(await _devnet.PostAsync("SmartContracts/build-create", body, HttpStatusCode.BadRequest));
        Assert.Contains("gasLimit", message);
        Assert.Contains("contractCode", message);
    }

    [Theory]
    [InlineData("password", "wrong", "Invalid password (or invalid Network)")]
    [InlineData("accountName", "account 9", "No account with the name 'account 9' could be found.")]
    [InlineData("amount", "50000", "Not enough funds.")]
    [InlineData("sender", Empty, "The 'Sender' address you're trying to spend from doesn't have a balance available to spend. Please check the address and try again.")]
    [InlineData("sender", Other, "The wallet does not contain any spendable inputs.")]
    [InlineData("parameters", "7#x", "Error deserializing parameter ULong with value x")]
    [InlineData("parameters", "77#1", "Parameter type '77' is not supported.")]
    [InlineData("parameters", "7[1,2", "Parameter '7[1,2' has an invalid array syntax at character 5.")]
    [InlineData("outpoints", "0000000000000000000000000000000000000000000000000000000000000001", "An invalid list of request outpoints have been passed to the method, please ensure that the outpoints are spendable by the sender address.")]
    public async Task Call_ThatCannotBeBuilt_SaysSoInsideOrOutside(string field, string value, string says)
    {
        var other = Base58(StratisWallet.FromMnemonic(OtherWords).GetAccount(0).Address);
        await _devnet.RecoverAsync("other", OtherWords);
        await _devnet.PayAsync("cirrusdev", other, "1");
        var body = JsonSerializer.SerializeToNode(CallBody(Base58(Bob.Address), "Add"))!.AsObject();
        body[field] = field switch
        {
            "parameters" => new System.Text.Json.Nodes.JsonArray(value),
            "outpoints" => new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["transactionId"] = value, ["index"] = 0 }),
            "sender" => value == Other ? other : Base58(StratisWallet.Known.GetAccount(25).Address),
            _ => value,
        };

        var inside = await _devnet.PostAsync("SmartContracts/build-and-send-call", body);
        Assert.Equal(
            $$"""{"fee":0,"hex":null,"message":{{JsonSerializer.Serialize(says, s_plain)}},"success":false,"transactionId":null}""", inside.GetRawText());
        foreach (var route in new[] { "SmartContracts/build-call", "SmartContractWallet/call" })
        {
            Assert.Equal(says, Message(await _devnet.PostAsync(route, body, HttpStatusCode.BadRequest)));
        }
    }

    [Theory]
    [InlineData("walletName", "nobody", "No wallet with name 'nobody' could be found.")]
    [InlineData("sender", "P8gWEwpDSPPohHMHcNA5cg7di7pgRrXGGk", "Address 'P8gWEwpDSPPohHMHcNA5cg7di7pgRrXGGk' not found in wallets.")]
    public async Task Call_OfNobody_IsAnErrorOnEveryRoute(string field, string value, string says)
    {
        var body = JsonSerializer.SerializeToNode(CallBody(Base58(Bob.Address), "Add"))!.AsObject();
        body[field] = value;

        foreach (var route in new[] { "SmartContracts/build-call", "SmartContracts/build-and-send-call", "SmartContractWallet/call" })
        {
            Assert.Equal(says, Message(await _devnet.PostAsync(route, body, HttpStatusCode.BadRequest)));
        }
    }

    /// <summary>The texts of a node's models; a line for each field, and ours beside them.</summary>
    [Theory]
    [InlineData("walletName", "The name of the wallet is missing.", "The name of the wallet is missing.")]
    [InlineData("password", "A password for the wallet is required.", "A password is required.")]
    [InlineData("amount", "An amount is required but this can be set to 0.", "An amount is required.")]
    [InlineData("feeAmount", "The fee is not in the correct format.", "The fee is not in the correct format.")]
    [InlineData("sender", "Sender is required.\nInvalid address", "Sender is required.\nInvalid address")]
    [InlineData("gasPrice", "The field GasPrice must be between 100 and 10000.", "The field GasPrice must be between 100 and 10000.")]
    [InlineData("gasLimit", "The field GasLimit must be between 10000 and 250000.", "The field GasLimit must be between 12000 and 250000.")]
    [InlineData("contractAddress", "A smart contract address is required.\nInvalid address", null)]
    [InlineData("methodName", "A method name is required.", null)]
    [InlineData("contractCode", null, "Contract code is required.")]
    public async Task Field_ThatIsMissing_IsNamedInTheNodesWords(string field, string? ofCall, string? ofCreate)
    {
        foreach (var (route, whole, says) in new[] { ("build-call", CallBody(Base58(Bob.Address), "Add"), ofCall), ("build-create", CreateBody(), ofCreate) })
        {
            if (says is null)
            {
                continue;
            }

            var body = JsonSerializer.SerializeToNode(whole)!.AsObject();
            body.Remove(field);
            var refused = await _devnet.PostAsync($"SmartContracts/{route}", body, HttpStatusCode.BadRequest);

            Assert.Equal(says, Message(refused).ReplaceLineEndings("\n"));
            Assert.StartsWith($"{field}: is missing; ", Words.Of(refused));
        }
    }

    [Theory]
    [InlineData("7[1,2,3]", "db880100000000000000880200000000000000880300000000000000")]
    [InlineData("[ a , 'b, c]' , 'it''s' ]", "cc6185622c20635d8469742773")]
    [InlineData("4[]", "c180")]
    [InlineData("1[true]", "c101")]
    public async Task Call_WithAListForAParameter_SendsTheBytesOfTheArray(string list, string bytes)
    {
        var built = await _devnet.PostAsync("SmartContracts/build-call", CallBody(Base58(Bob.Address), "Add", parameters: list));

        Assert.True(ContractScript.TryDecode(Parse(built).Outputs[0].Script, out var script, out var error), error);
        Assert.Equal(bytes, Convert.ToHexStringLower((byte[])Assert.Single(script.Parameters).Value));
    }

    private static Transaction Parse(JsonElement built)
    {
        Assert.True(Transaction.TryParse(built.GetProperty("hex").GetString(), out var transaction, out var error), error);
        return transaction;
    }

    private static string Message(JsonElement answer) => answer.GetProperty("errors")[0].GetProperty("message").GetString()!;

    private static object CreateBody() => new
    {
        walletName = "cirrusdev",
        accountName = "account 0",
        amount = "0",
        feeAmount = "0.01",
        password = "password",
        contractCode = Convert.ToHexString(TestContracts.Counter),
        gasPrice = 100,
        gasLimit = 250_000,
        sender = Base58(Alice.Address),
        parameters = new[] { "7#5" },
    };

    private static object CallBody(
        string contract,
        string method,
        string amount = "0",
        string? sender = null,
        string password = "password",
        string wallet = "cirrusdev",
        object[]? recipients = null,
        params string[] parameters) => new
        {
            walletName = wallet,
            amount,
            feeAmount = "0.01",
            password,
            contractAddress = contract,
            methodName = method,
            gasPrice = 100,
            gasLimit = 50_000,
            sender = sender ?? Base58(Alice.Address),
            parameters,
            recipients,
        };

    private Task SettledAsync() => UntilAsync(() => _devnet.Chain.WaitingCount == 0);
}
