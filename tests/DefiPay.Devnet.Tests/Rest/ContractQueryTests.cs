using System.Net;
using System.Text.Json;
using DefiPay.ContractEngine.Compilation;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Rest;

/// <summary>What a node tells about a contract: its storage by type, its receipts by topic, calls that only try.</summary>
public sealed class ContractQueryTests : IAsyncLifetime
{
    private const string Source = """
        using Stratis.SmartContracts;

        public class Store : SmartContract
        {
            public Store(ISmartContractState state) : base(state)
            {
                State.SetBool("Bool", true);
                State.SetBytes("Byte", new byte[] { 200 });
                State.SetChar("Char", 'é');
                State.SetString("String", "a|b#c");
                State.SetUInt32("UInt", uint.MaxValue);
                State.SetInt32("Int", int.MinValue);
                State.SetUInt64("ULong", ulong.MaxValue);
                State.SetInt64("Long", long.MinValue);
                State.SetAddress("Address", Message.Sender);
                State.SetBytes("ByteArray", new byte[] { 0, 171 });
                State.SetUInt128("UInt128", UInt128.MaxValue);
                State.SetUInt256("UInt256", UInt256.MaxValue);
            }

            public void Write(ulong number, bool flag)
            {
                Log(new Written { Number = number, Flag = flag });
            }

            public void Fail() { Assert(false, "It fails."); }

            public void Spin() { var i = 0; while (i != 1000000) { i++; } }

            public struct Written
            {
                [Index] public ulong Number;
                [Index] public bool Flag;
            }
        }
        """;

    private TestDevnet _devnet = null!;
    private StratisAddress _contract;

    public async Task InitializeAsync()
    {
        _devnet = await StartAsync();
        var receipt = await _devnet.SendAndGetReceiptAsync(Alice, ContractScript.Create(ContractCompiler.Compile(Source).Bytecode.ToArray(), 100, 250_000));
        _contract = StratisAddress.Parse(receipt.GetProperty("newContractAddress").GetString()!, StratisNetwork.CirrusDev);
    }

    public async Task DisposeAsync() => await _devnet.DisposeAsync();

    [Theory]
    [InlineData("Bool", 1, "True")]
    [InlineData("Byte", 2, "200")]
    [InlineData("Char", 3, "é")]
    [InlineData("String", 4, "a|b#c")]
    [InlineData("UInt", 5, "4294967295")]
    [InlineData("Int", 6, "-2147483648")]
    [InlineData("ULong", 7, "18446744073709551615")]
    [InlineData("Long", 8, "-9223372036854775808")]
    [InlineData("Address", 9, "PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB")]
    [InlineData("ByteArray", 10, "00AB")]
    [InlineData("UInt128", 11, "340282366920938463463374607431768211455")]
    [InlineData("UInt256", 12, "115792089237316195423570985008687907853269984665640564039457584007913129639935")]
    public async Task Storage_OfEveryType_IsItsText(string key, int number, string text)
    {
        Assert.Equal(text, (await StorageAsync(key, $"{number}")).GetString());
        Assert.Equal(text, (await StorageAsync(key, key)).GetString());
        Assert.Equal(text, (await StorageAsync(key, $"{number}&blockHeight={_devnet.Chain.Tip.Height}")).GetString());
    }

    /// <summary>As in a contract, whose <c>State</c> never throws for such bytes.</summary>
    [Theory]
    [InlineData("Bool", "Char", "\0")]
    [InlineData("Bool", "UInt", "0")]
    [InlineData("Bool", "Int", "0")]
    [InlineData("UInt", "ULong", "0")]
    [InlineData("UInt", "Long", "0")]
    [InlineData("Bool", "Address", "P8bB9yPr3vVByqfmM5KXftyGckAtAdu6f8")]
    [InlineData("UInt256", "Address", "P8bB9yPr3vVByqfmM5KXftyGckAtAdu6f8")]
    [InlineData("UInt", "UInt128", "0")]
    [InlineData("UInt256", "UInt128", "0")]
    [InlineData("UInt128", "UInt256", "0")]
    [InlineData("ULong", "UInt", "4294967295")]
    [InlineData("ULong", "Byte", "255")]
    [InlineData("ByteArray", "Bool", "False")]
    public async Task Storage_OfAnotherType_IsWhatThatTypeMakesOfTheBytes(string key, string type, string text) =>
        Assert.Equal(text, (await StorageAsync(key, type)).GetString());

    [Theory]
    [InlineData("contractAddress=&storageKey=a&dataType=1", "A smart contract address is required.")]
    [InlineData("contractAddress=PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB&dataType=1", "A key for the stored data is required.")]
    [InlineData("contractAddress=PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB&storageKey=a&dataType=13", "The value '13' is invalid.")]
    [InlineData("contractAddress=PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB&storageKey=a&dataType=Float", "The value 'Float' is not valid for DataType.")]
    public async Task Storage_WithABadField_IsRefusedInTheNodesWords(string query, string says)
    {
        var answer = await _devnet.GetAsync($"SmartContracts/storage?{query}", HttpStatusCode.BadRequest);

        Assert.Equal(says, answer.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task Storage_OfNothing_IsNotFoundWithAMessage()
    {
        var answer = await _devnet.GetAsync($"SmartContracts/storage?contractAddress={Base58(_contract)}&storageKey=No&dataType=1", HttpStatusCode.NotFound);

        Assert.Equal("""{"message":"No data at storage with key No"}""", answer.GetRawText());
    }

    [Fact]
    public async Task ReceiptSearch_ByTopicsAndHeights_FindsWhatHasAllOfThem()
    {
        var first = await WriteAsync(1, true);
        var second = await WriteAsync(2, true);
        var third = await WriteAsync(2, false);
        const string two = "0200000000000000";

        Assert.Equal([first, second, third], await SearchAsync("eventName=Written"));
        Assert.Equal([first, second, third], await SearchAsync(""));
        Assert.Equal([first, second, third], await SearchAsync("eventName=%20&topics=&topics="));
        Assert.Empty(await SearchAsync("eventName=Other"));
        Assert.Equal([second, third], await SearchAsync($"eventName=Written&topics={two}&topics="));
        Assert.Equal([second], await SearchAsync($"topics=01&topics={two}&fromBlock=0"));
        Assert.Equal([second], await SearchAsync($"fromBlock={second.Height}&toBlock={second.Height}"));
        Assert.Equal([first, second], await SearchAsync($"toBlock={second.Height}"));
        Assert.Empty(await SearchAsync($"fromBlock={third.Height + 5}&toBlock=1000000"));
        await _devnet.GetAsync($"SmartContracts/receipt-search?contractAddress={Base58(_contract)}&topics=xyz", HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("Fail", 250_000, "It fails.")]
    [InlineData("Spin", 250_000, "out of gas")]
    [InlineData("Nothing", 10_000, "Method does not exist on contract.")]
    [InlineData("Fail", 10_000, "out of gas")]
    public async Task LocalCall_ThatFails_SaysSoInside(string method, int gasLimit, string says)
    {
        var answer = await _devnet.PostAsync("SmartContracts/local-call", new { contractAddress = Base58(_contract), methodName = method, gasPrice = 1, gasLimit });

        Assert.True(answer.GetProperty("revert").GetBoolean());
        Assert.Contains(says, answer.GetProperty("errorMessage").GetProperty("value").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["internalTransfers", "gasConsumed", "revert", "errorMessage", "return", "logs"], answer.EnumerateObject().Select(member => member.Name));
        Assert.InRange(answer.GetProperty("gasConsumed").GetProperty("value").GetInt32(), 10_000, gasLimit);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("return").ValueKind);
        Assert.Empty(answer.GetProperty("logs").EnumerateArray());
    }

    [Fact]
    public async Task LocalCall_OfNoContract_SaysSoInside()
    {
        var answer = await _devnet.PostAsync("SmartContracts/local-call", new { contractAddress = Base58(Bob.Address), methodName = "M", gasPrice = 1, gasLimit = 10_000 });

        Assert.True(answer.GetProperty("revert").GetBoolean());
        Assert.NotEmpty(answer.GetProperty("errorMessage").GetProperty("value").GetString()!);
    }

    [Theory]
    [InlineData("""{"methodName":"M","gasPrice":1,"gasLimit":10000}""", "A destination address is required.\nInvalid address")]
    [InlineData("""{"contractAddress":"x","methodName":"M","gasPrice":1,"gasLimit":10000}""", "Invalid address")]
    [InlineData("""{"contractAddress":"PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB","methodName":"M"}""", "The field GasPrice must be between 1 and 10000.\nThe field GasLimit must be between 10000 and 250000.")]
    [InlineData("""{"contractAddress":"PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB","methodName":"M","gasPrice":1,"gasLimit":10000,"sender":"y"}""", "Invalid address")]
    [InlineData("""{"contractAddress":"PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB","methodName":"M","gasPrice":1,"gasLimit":10000,"parameters":["7[1]"]}""", "Parameter type '7[1]' is not supported.")]
    public async Task LocalCall_WithABadField_IsRefusedInTheNodesWords(string body, string says)
    {
        var answer = await _devnet.PostTextAsync("SmartContracts/local-call", body, HttpStatusCode.BadRequest);

        Assert.Equal(says, answer.GetProperty("errors")[0].GetProperty("message").GetString()!.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("SmartContractWallet", "OP_CALLCONTRACT")]
    [InlineData("Wallet", null)]
    public async Task Send_OfACall_NamesItsOperatorOnTheContractsRouteAlone(string route, string? address)
    {
        var signed = await _devnet.SignAsync(Alice, Call(_contract, "Fail"));

        var outputs = (await _devnet.PostAsync($"{route}/send-transaction", new { hex = signed.ToHex() })).GetProperty("outputs");

        Assert.Equal(address, outputs[0].GetProperty("address").GetString());
        Assert.Equal(Base58(Alice.Address), outputs[1].GetProperty("address").GetString());
        Assert.Equal(["address", "amount", "opReturnData"], outputs[0].EnumerateObject().Select(member => member.Name));
    }

    [Theory]
    [InlineData("history", "No wallet name", "No wallet name provided")]
    [InlineData("history?walletName=cirrusdev", "No address", "No address provided")]
    [InlineData("account-addresses", "No wallet name", "No wallet name provided")]
    public async Task ContractWallet_WithoutWhatItNeeds_IsRefusedInTheNodesWords(string query, string message, string description)
    {
        var error = (await _devnet.GetAsync($"SmartContractWallet/{query}", HttpStatusCode.BadRequest)).GetProperty("errors")[0];

        Assert.Equal((message, description), (error.GetProperty("message").GetString(), error.GetProperty("description").GetString()));
    }

    [Fact]
    public async Task ContractHistory_OfAStrangersAddress_IsEmpty() =>
        Assert.Empty((await _devnet.GetAsync("SmartContractWallet/history?walletName=cirrusdev&address=nobody")).EnumerateArray());

    private async Task<JsonElement> StorageAsync(string key, string type) =>
        await _devnet.GetAsync($"SmartContracts/storage?contractAddress={Base58(_contract)}&storageKey={key}&dataType={type}");

    private async Task<(string Id, ulong Height)> WriteAsync(ulong number, bool flag)
    {
        var receipt = await _devnet.SendAndGetReceiptAsync(Alice, Call(_contract, "Write", ContractParameter.Of(number), ContractParameter.Of(flag)));
        return (receipt.GetProperty("transactionHash").GetString()!, receipt.GetProperty("blockNumber").GetUInt64());
    }

    private async Task<(string Id, ulong Height)[]> SearchAsync(string query)
    {
        var found = await _devnet.GetAsync($"SmartContracts/receipt-search?contractAddress={Base58(_contract)}&{query}");
        return [.. found.EnumerateArray().Select(receipt => (receipt.GetProperty("transactionHash").GetString()!, receipt.GetProperty("blockNumber").GetUInt64()))];
    }
}
