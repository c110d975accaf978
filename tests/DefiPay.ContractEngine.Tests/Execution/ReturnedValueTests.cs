using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tests.Execution;

/// <summary>What a receipt shows of what a method returned: its type, its text as .NET writes it, and its bytes where the platform has any.</summary>
public class ReturnedValueTests
{
    [Theory]
    [InlineData("bool", "true", "System.Boolean", "True", "01")]
    [InlineData("byte", "7", "System.Byte", "7", "07")]
    [InlineData("char", "'A'", "System.Char", "A", "4100")]
    [InlineData("int", "-2", "System.Int32", "-2", "feffffff")]
    [InlineData("uint", "4", "System.UInt32", "4", "04000000")]
    [InlineData("long", "-2", "System.Int64", "-2", "feffffffffffffff")]
    [InlineData("ulong", "ulong.MaxValue", "System.UInt64", "18446744073709551615", "ffffffffffffffff")]
    [InlineData("UInt128", "258", "Stratis.SmartContracts.UInt128", "258", "02010000000000000000000000000000")]
    [InlineData("UInt256", "258", "Stratis.SmartContracts.UInt256", "258", "0201000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("UInt256", "default", "Stratis.SmartContracts.UInt256", "0", "")]
    [InlineData("string", "\"é\"", "System.String", "é", "c3a9")]
    [InlineData("string", "\"\"", "System.String", "", "")]
    [InlineData("byte[]", "new byte[] { 1, 255 }", "System.Byte[]", "System.Byte[]", "01ff")]
    [InlineData("int[]", "new[] { 1, 2 }", "System.Int32[]", "System.Int32[]", "ca84010000008402000000")]
    [InlineData("string[]", "new[] { \"a\", \"bc\" }", "System.String[]", "System.String[]", "c461826263")]
    [InlineData("object[]", "new object[] { 1, \"x\" }", "System.Object[]", "System.Object[]", null)]
    [InlineData("Plain", "new Plain { Number = 7, Text = \"x\", Flag = true }", "K+Plain", "K+Plain", "c784070000007801")]
    [InlineData("object", "5UL", "System.UInt64", "5", "0500000000000000")]
    [InlineData("Colour", "Colour.Green", "K+Colour", "Green", null)]
    public void Value_Returned_IsShownAsThePlatformShowsIt(string type, string value, string typeName, string text, string? bytes)
    {
        var (chain, contract) = SmallChain.Of(
            $"public struct Plain {{ public uint Number; public string Text; public bool Flag; }} public enum Colour {{ Red, Green }} public {type} G() {{ return {value}; }}");
        var returned = chain.Call(contract, "G").Returned!;

        Assert.Equal((typeName, text), (returned.TypeName, returned.Text));
        Assert.Equal(bytes, returned.Bytes is null ? null : Convert.ToHexStringLower(returned.Bytes));
    }

    [Theory]
    [InlineData("public void G() { }")]
    [InlineData("public string G() { return null; }")]
    public void Nothing_Returned_IsNothing(string members)
    {
        var (chain, contract) = SmallChain.Of(members);
        var result = chain.Call(contract, "G");
        Assert.True(result.Success);
        Assert.Null(result.Returned);
    }

    [Fact]
    public void Address_Returned_IsUpperCaseHexAsContractsSeeIt()
    {
        var (chain, contract) = SmallChain.Of("public Address G() { return Message.Sender; }");
        var returned = chain.Call(contract, "G").Returned!;
        Assert.Equal("A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1", returned.Text);
        Assert.Equal(SmallChain.Alice.ToBytes(), returned.Bytes);
    }

    [Fact]
    public void Block_InATransaction_IsTheOneThatIsBuilt_AndInALocalCallHasNoMiner()
    {
        var (chain, contract) = SmallChain.Of("public string G() { return Block.Number + \":\" + Block.Coinbase; }");
        Assert.Equal($"10:{SmallChain.Miner}", chain.Text(contract, "G"));
        Assert.Equal($"10:{default(StratisAddress)}", chain.LocalCall(contract, "G").Returned!.Text);
    }

    [Fact]
    public void WhatThePlatformGivesAContract_AsText_IsThePlatformsName()
    {
        var (chain, contract) = SmallChain.Of(
            "public string G() { return $\"{State} {Message} {Block} {Serializer} \" + Transfer(Message.Sender, 0); }");

        Assert.Equal(
            "Stratis.SmartContracts.CLR.PersistentState Stratis.SmartContracts.Message Stratis.SmartContracts.Block "
            + "Stratis.SmartContracts.CLR.Serialization.Serializer Stratis.SmartContracts.CLR.TransferResult",
            chain.Text(contract, "G"));
    }

    [Theory]
    [InlineData("State", "Stratis.SmartContracts.CLR.PersistentState")]
    [InlineData("Message", "Stratis.SmartContracts.Message")]
    [InlineData("Serializer", "Stratis.SmartContracts.CLR.Serialization.Serializer")]
    [InlineData("Block", "Stratis.SmartContracts.Block")]
    [InlineData("this", "K")]
    [InlineData("new object[] { State }", "System.Object[]")]
    public void WhatThePlatformGivesAContract_Returned_HasThePlatformsType(string value, string name)
    {
        var (chain, contract) = SmallChain.Of($"public object G() {{ return {value}; }}");

        var returned = chain.Call(contract, "G").Returned!;

        Assert.Equal((name, name), (returned.TypeName, returned.Text));
        Assert.Null(returned.Bytes);
    }
}
