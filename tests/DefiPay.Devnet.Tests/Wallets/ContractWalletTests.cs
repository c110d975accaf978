using System.Net;
using System.Text.Json;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Wallets;

public sealed class ContractWalletTests : IAsyncLifetime
{
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
        Assert.Equal(1_000_000, history[0].GetProperty("transactionFee").GetInt32());
        var gasUsed = (await _devnet.GetAsync($"SmartContracts/receipt?txHash={id}")).GetProperty("gasUsed").GetInt32();
        Assert.Equal(gasUsed * 100, history[1].GetProperty("gasFee").GetInt32());
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
        Assert.Equal(5_000_000_000_000ul, (await _devnet.GetAsync($"SmartContractWallet/address-balance?address={Base58(Alice.Address)}")).GetUInt64());
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
        Assert.Contains("is a contract", Message(refused));
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

        Assert.StartsWith(field, Message(answer));
    }

    [Fact]
    public async Task Create_BelowItsGas_IsRefused()
    {
        var body = JsonSerializer.SerializeToNode(CreateBody())!.AsObject();
        body["gasLimit"] = 11_999;
        body["contractCode"] = "0x12";

        var message = Message(await _devnet.PostAsync("SmartContracts/build-create", body, HttpStatusCode.BadRequest));
        Assert.Contains("gasLimit", message);
        Assert.Contains("contractCode", message);
    }

    [Theory]
    [InlineData("wrong", "PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB", "Invalid password")]
    [InlineData("password", "P8gWEwpDSPPohHMHcNA5cg7di7pgRrXGGk", "not found in the wallet")]
    public async Task Call_ThatCannotBeBuilt_SaysSoInsideOrOutside(string password, string sender, string says)
    {
        var body = CallBody(Base58(Bob.Address), "Add", sender: sender, password: password);

        var inside = await _devnet.PostAsync("SmartContracts/build-and-send-call", body);
        Assert.False(inside.GetProperty("success").GetBoolean());
        Assert.Contains(says, inside.GetProperty("message").GetString());
        foreach (var route in new[] { "SmartContracts/build-call", "SmartContractWallet/call" })
        {
            Assert.Contains(says, Message(await _devnet.PostAsync(route, body, HttpStatusCode.BadRequest)));
        }
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
