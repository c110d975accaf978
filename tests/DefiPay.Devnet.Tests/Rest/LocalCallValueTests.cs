using DefiPay.ContractEngine.Compilation;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Rest;

/// <summary>What methods return, as JSON: typed in a local call, and .NET's own text in a receipt.</summary>
public sealed class LocalCallValueTests : IAsyncLifetime
{
    private const string Source = """
        using Stratis.SmartContracts;

        public class Values : SmartContract
        {
            public Values(ISmartContractState state) : base(state) { }

            public void Nothing() { }
            public bool Yes() { return true; }
            public byte Byte() { return 255; }
            public sbyte Small() { return (sbyte)-1; }
            public char Letter() { return 'é'; }
            public char Half() { return (char)0xD800; }
            public string Text() { return "ü\"<\\\n"; }
            public long Long() { return long.MinValue; }
            public ulong ULong() { return ulong.MaxValue; }
            public UInt128 Wide() { return UInt128.MaxValue; }
            public UInt256 Wider() { return UInt256.MaxValue; }
            public Address Me() { return Address; }
            public string Empty() { return ""; }
            public sbyte[] Signed() { return new sbyte[] { -1, 2 }; }
            public ITransferResult Sent() { return Transfer(Message.Sender, 0); }
            public ITransferResult Asked() { return Call(Address, 0, "Both"); }
            public ICreateResult Made() { return Create<Values>(1); }
            public IMessage Asker() { return Message; }
            public IBlock Now() { return Block; }
            public byte[] Bytes() { return new byte[] { 1, 255 }; }
            public ulong[] Numbers() { return new ulong[] { ulong.MaxValue, 0 }; }
            public object[] Mixed() { return new object[] { 1, "a", new byte[] { 9 }, 'c', ulong.MaxValue, null }; }
            public string Endless() { return "".PadLeft(20000000, 'x'); }
            public object[] Multiplied()
            {
                object[] a = new object[1000];
                int i = 0;
                do { var b = new object[1000]; int k = 0; do { b[k] = a; k++; } while (k < 1000); a = b; i++; } while (i < 4);
                return a;
            }
            public void LogUnset() { Log(new Unset { None = new uint[0], Many = new byte[][] { new byte[] { 5 }, new byte[0] } }); }
            public Color Paint() { return Color.Green; }
            public Pair Both() { return new Pair { First = 5, URL = "x", Raw = new byte[] { 1 }, Color = Color.Green }; }

            public enum Color { Red, Green = 7 }

            public struct Unset
            {
                public string Text;
                public byte[] Bytes;
                public uint[] Numbers;
                public uint[] None;
                public byte[][] Many;
            }

            public struct Pair
            {
                public uint First;
                public string URL;
                public byte[] Raw;
                public Color Color;
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
    [InlineData("Nothing", "null", null)]
    [InlineData("Yes", "true", "True")]
    [InlineData("Byte", "255", "255")]
    [InlineData("Small", "-1", "-1")]
    [InlineData("Letter", "\"é\"", "é")]
    [InlineData("Half", "\"\\uFFFD\"", "\uFFFD")]
    [InlineData("Text", "\"ü\\\"<\\\\\\n\"", "ü\"<\\\n")]
    [InlineData("Long", "-9223372036854775808", "-9223372036854775808")]
    [InlineData("ULong", "18446744073709551615", "18446744073709551615")]
    [InlineData("Wide", "\"340282366920938463463374607431768211455\"", "340282366920938463463374607431768211455")]
    [InlineData(
        "Wider",
        "\"115792089237316195423570985008687907853269984665640564039457584007913129639935\"",
        "115792089237316195423570985008687907853269984665640564039457584007913129639935")]
    [InlineData("Bytes", "\"Af8=\"", "System.Byte[]")]
    [InlineData("Empty", "\"\"", null)]
    [InlineData("Signed", "[-1,2]", "System.SByte[]")]
    [InlineData("Sent", "{\"returnValue\":null,\"success\":true}", "Stratis.SmartContracts.CLR.TransferResult")]
    [InlineData(
        "Asked",
        "{\"returnValue\":{\"first\":5,\"url\":\"x\",\"raw\":\"AQ==\",\"color\":7},\"success\":true}",
        "Stratis.SmartContracts.CLR.TransferResult")]
    [InlineData(
        "Made", "{\"newContractAddress\":\"P8bB9yPr3vVByqfmM5KXftyGckAtAdu6f8\",\"success\":false}", "Stratis.SmartContracts.CLR.CreateResult")]
    [InlineData("Numbers", "[18446744073709551615,0]", "System.UInt64[]")]
    [InlineData("Mixed", "[1,\"a\",\"CQ==\",\"c\",18446744073709551615,null]", "System.Object[]")]
    [InlineData("Paint", "7", "Green")]
    [InlineData("Both", "{\"first\":5,\"url\":\"x\",\"raw\":\"AQ==\",\"color\":7}", "Values+Pair")]
    public async Task Value_OfEveryKind_IsTypedLocallyAndTextInTheReceipt(string method, string typed, string? text)
    {
        var local = await _devnet.PostAsync("SmartContracts/local-call", new { contractAddress = Base58(_contract), methodName = method, gasPrice = 100, gasLimit = 250_000 });
        var receipt = await _devnet.SendAndGetReceiptAsync(Alice, Call(_contract, method));

        Assert.Equal(typed, local.GetProperty("return").GetRawText());
        Assert.Equal(text, receipt.GetProperty("returnValue").GetString());
    }

    /// <summary>Five arrays that hold each other a thousand times are a quadrillion values when they are written out.</summary>
    [Theory]
    [InlineData("Endless")]
    [InlineData("Multiplied")]
    public async Task Value_OfAnySize_EndsAfterAMillion(string method)
    {
        var local = await _devnet.PostAsync("SmartContracts/local-call", new { contractAddress = Base58(_contract), methodName = method, gasPrice = 100, gasLimit = 250_000 });
        Assert.InRange(local.GetProperty("return").GetRawText().Length, 1_000_000, 8_000_000);
    }

    [Theory]
    [InlineData(false, "05")]
    [InlineData(true, "BQ==")]
    public async Task Log_OfWhatWasNeverSet_HasNulls(bool isLocal, string bytes)
    {
        var answer = isLocal
            ? await _devnet.PostAsync("SmartContracts/local-call", new { contractAddress = Base58(_contract), methodName = "LogUnset", gasPrice = 100, gasLimit = 250_000 })
            : await _devnet.SendAndGetReceiptAsync(Alice, Call(_contract, "LogUnset"));

        Assert.Equal(
            $$$"""{"event":"Unset","data":{"text":null,"bytes":null,"numbers":null,"none":[],"many":["{{{bytes}}}",null]}}""",
            answer.GetProperty("logs")[0].GetProperty("log").GetRawText());
    }

    [Fact]
    public async Task MessageAndBlock_AreTheirValues()
    {
        var asker = await _devnet.PostAsync(
            "SmartContracts/local-call",
            new { contractAddress = Base58(_contract), methodName = "Asker", gasPrice = 100, gasLimit = 250_000, amount = "0.00000007", sender = Base58(Bob.Address) });
        var now = await _devnet.PostAsync(
            "SmartContracts/local-call", new { contractAddress = Base58(_contract), methodName = "Now", gasPrice = 100, gasLimit = 250_000, blockHeight = _devnet.Chain.Tip.Height });

        Assert.Equal(
            $$"""{"contractAddress":"{{Base58(_contract)}}","sender":"{{Base58(Bob.Address)}}","value":7}""", asker.GetProperty("return").GetRawText());
        Assert.Equal($$"""{"coinbase":"{{Base58(default)}}","number":{{_devnet.Chain.Tip.Height}}}""", now.GetProperty("return").GetRawText());
    }

    [Fact]
    public async Task Address_IsBase58LocallyAndHexInTheReceipt()
    {
        var local = await _devnet.PostAsync("SmartContracts/local-call", new { contractAddress = Base58(_contract), methodName = "Me", gasPrice = 100, gasLimit = 250_000 });
        var receipt = await _devnet.SendAndGetReceiptAsync(Alice, Call(_contract, "Me"));

        Assert.Equal(Base58(_contract), local.GetProperty("return").GetString());
        Assert.Equal(Convert.ToHexString(_contract.ToBytes()), receipt.GetProperty("returnValue").GetString());
    }
}
