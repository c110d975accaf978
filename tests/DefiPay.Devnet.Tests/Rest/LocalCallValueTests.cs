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
            public Color Paint() { return Color.Green; }
            public Pair Both() { return new Pair { First = 5, URL = "x", Raw = new byte[] { 1 }, Color = Color.Green }; }

            public enum Color { Red, Green = 7 }

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

    [Fact]
    public async Task Address_IsBase58LocallyAndHexInTheReceipt()
    {
        var local = await _devnet.PostAsync("SmartContracts/local-call", new { contractAddress = Base58(_contract), methodName = "Me", gasPrice = 100, gasLimit = 250_000 });
        var receipt = await _devnet.SendAndGetReceiptAsync(Alice, Call(_contract, "Me"));

        Assert.Equal(Base58(_contract), local.GetProperty("return").GetString());
        Assert.Equal(Convert.ToHexString(_contract.ToBytes()), receipt.GetProperty("returnValue").GetString());
    }
}
