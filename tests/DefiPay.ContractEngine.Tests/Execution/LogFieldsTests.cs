using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tests.Execution;

/// <summary>Logs of fields of every kind: the name and the indexed fields are topics as they are, and the data holds all fields.</summary>
public class LogFieldsTests
{
    [Theory]
    [InlineData("bool", "true", "01")]
    [InlineData("byte", "200", "c8")]
    [InlineData("char", "'A'", "4100")]
    [InlineData("int", "-2", "feffffff")]
    [InlineData("uint", "7", "07000000")]
    [InlineData("long", "-2", "feffffffffffffff")]
    [InlineData("ulong", "7", "0700000000000000")]
    [InlineData("string", "\"é\"", "c3a9")]
    [InlineData("string", "\"\"", "")]
    [InlineData("string", "null", "")]
    [InlineData("byte[]", "new byte[] { 9, 8 }", "0908")]
    [InlineData("byte[]", "null", "")]
    [InlineData("sbyte[]", "new sbyte[] { -1 }", "ff")]
    [InlineData("Address", "Message.Sender", "a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1")]
    [InlineData("UInt128", "258", "02010000000000000000000000000000")]
    [InlineData("UInt256", "1", "0100000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("UInt256", "default", "")]
    [InlineData("int[]", "new[] { 1, 2 }", "ca84010000008402000000")]
    [InlineData("string[]", "new[] { \"a\", \"bc\" }", "c461826263")]
    [InlineData("Address[]", "new Address[0]", "c0")]
    [InlineData("Inner", "new Inner { Number = 7, Text = \"x\", Flag = true }", "c784070000007801")]
    [InlineData("Inner[]", "new[] { new Inner { Number = 7, Text = \"x\", Flag = true } }", "c988c784070000007801")]
    [InlineData("object", "5UL", "0500000000000000")]
    public void Field_OfAnyKind_IsTopicAndData(string type, string value, string bytes)
    {
        var (chain, contract) = SmallChain.Of(
            "public struct Inner { public uint Number; public string Text; public bool Flag; }"
            + $"public struct Seen {{ [Index] public {type} One; public {type} Two; }} public void G() {{ Log(new Seen {{ One = {value}, Two = {value} }}); }}");
        var result = chain.Call(contract, "G");
        Assert.True(result.Success, result.Error);
        var log = Assert.Single(result.Logs);
        byte[] field = Convert.FromHexString(bytes);

        Assert.Equal(contract, log.Address);
        Assert.Equal(["5365656e", bytes], log.Topics.Select(Convert.ToHexStringLower));
        Assert.Equal(Rlp.EncodeList([Rlp.EncodeElement(field), Rlp.EncodeElement(field)]), log.Data);
        Assert.True(log.Bloom.MayContain(field));
    }

    [Theory]
    [InlineData("Colour", "default(Seen)")]
    [InlineData("short", "default(Seen)")]
    [InlineData("ushort", "default(Seen)")]
    [InlineData("sbyte", "default(Seen)")]
    [InlineData("double", "default(Seen)")]
    [InlineData("Holder", "default(Seen)")]
    [InlineData("Colour[]", "new Seen { One = new[] { Colour.Red } }")]
    public void Field_ThatEndsThePlatformsProcess_FailsTheTransaction(string type, string log)
    {
        var (chain, contract) = SmallChain.Of(
            $"public enum Colour {{ Red }} public struct Holder {{ public Colour C; }} public struct Seen {{ public {type} One; }} public void G() {{ Log({log}); }}");
        var result = chain.Call(contract, "G");
        Assert.StartsWith("DefiPay.ContractEngine.Metering.FuseBlownException: ", result.Error, StringComparison.Ordinal);
        Assert.False(result.OutOfGas);
    }

    [Fact]
    public void Topics_StandInTheOrderOfTheFields_AndDataHoldsThemAll()
    {
        var (chain, contract) = SmallChain.Of(
            "public struct Moved { public uint A; [Index] public string B; public string C; [Index] public byte D; } public void G() { Log(new Moved { A = 1, B = \"b\", C = \"c\", D = 4 }); }");
        var log = Assert.Single(chain.Call(contract, "G").Logs);
        Assert.Equal(["4d6f766564", "62", "04"], log.Topics.Select(Convert.ToHexStringLower));
        Assert.Equal("c88401000000626304", Convert.ToHexStringLower(log.Data));
    }

    [Fact]
    public void Attribute_DerivedFromIndex_DoesNotIndex()
    {
        var (chain, contract) = SmallChain.Of(
            "public struct Seen { [Marked] public uint A; [Index] public uint B; } public void G() { Log(new Seen { A = 1, B = 2 }); }",
            "public class MarkedAttribute : IndexAttribute { }");
        var result = chain.Call(contract, "G");
        Assert.Equal(["5365656e", "02000000"], Assert.Single(result.Logs).Topics.Select(Convert.ToHexStringLower));
    }
}
