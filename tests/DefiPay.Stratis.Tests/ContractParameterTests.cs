using System.Numerics;

namespace DefiPay.Stratis.Tests;

public class ContractParameterTests
{
    private const string Text =
        @"1#True|2#5|3#z|4#hi|5#1|6#-1|7#2|8#-2|9#P8gWEwpDSPPohHMHcNA5cg7di7pgRrXGGk|10#DEAD|11#3|12#4";

    private const string Binary =
        "f87c82010182020583037a00830468698505010000008506ffffffff890702000000000000008908feffffffffffffff95090102030405060708090a0b0c0d0e0f1011121314"
        + "830adead910b03000000000000000000000000000000a10c0400000000000000000000000000000000000000000000000000000000000000";

    private static readonly StratisAddress Counting = new(Convert.FromHexString("0102030405060708090a0b0c0d0e0f1011121314"));

    private static readonly ContractParameter[] All =
    [
        ContractParameter.Of(true), ContractParameter.Of((byte)5), ContractParameter.Of('z'), ContractParameter.Of("hi"), ContractParameter.Of(1u),
        ContractParameter.Of(-1), ContractParameter.Of(2ul), ContractParameter.Of(-2L), ContractParameter.Of(Counting),
        ContractParameter.Of([0xDE, 0xAD]), ContractParameter.OfUInt128(3), ContractParameter.OfUInt256(4),
    ];

    [Fact]
    public void Forms_OfOneParameterOfEachType_AreTheKnownOnes()
    {
        Assert.Equal(Text, ContractParameters.Join(All, StratisNetwork.CirrusDev));
        Assert.Equal(Binary, Convert.ToHexStringLower(ContractParameters.Encode(All)));
    }

    [Fact]
    public void Forms_OfOneParameterOfEachType_ReadBack()
    {
        AssertSame(All, ContractParameters.Split(Text, StratisNetwork.CirrusDev));
        AssertSame(All, ContractParameters.Decode(Convert.FromHexString(Binary)));
    }

    [Fact]
    public void Join_ValuesWithSeparators_EscapesThem()
    {
        ContractParameter[] parameters = [ContractParameter.Of("a|b#c"), ContractParameter.Of(@"x\y"), ContractParameter.Of("")];
        var text = ContractParameters.Join(parameters, StratisNetwork.CirrusDev);

        Assert.Equal(@"4#a\|b\#c|4#x\y|4#", text);
        AssertSame(parameters, ContractParameters.Split(text, StratisNetwork.CirrusDev));
    }

    [Fact]
    public void Encode_NoParameters_IsNothing()
    {
        Assert.Empty(ContractParameters.Encode([]));
        Assert.Empty(ContractParameters.Decode([]));
        Assert.Empty(ContractParameters.Split("", StratisNetwork.CirrusDev));
    }

    [Theory]
    [InlineData("1#tRUE", true)]
    [InlineData("3#abc", 'a')]
    [InlineData("4#", "")]
    [InlineData("4#a#b", "a#b")]
    [InlineData("4", "")]
    [InlineData("5# 7 ", 7u)]
    [InlineData("6# -7 ", -7)]
    [InlineData("1# true ", true)]
    [InlineData("3# a", ' ')]
    public void Parse_LenientForms_AreRead(string text, object value) =>
        Assert.Equal(value, ContractParameter.Parse(text, StratisNetwork.CirrusDev).Value);

    [Fact]
    public void Parse_HexadecimalNumbersAndBytes_AreRead()
    {
        Assert.Equal((BigInteger)255, ContractParameter.Parse("12#0xFF", StratisNetwork.CirrusDev).Value);
        Assert.Equal((BigInteger)255, ContractParameter.Parse("12#0xff ", StratisNetwork.CirrusDev).Value);
        Assert.Equal((BigInteger)7, ContractParameter.Parse("11# 7 ", StratisNetwork.CirrusDev).Value);
        Assert.Equal((BigInteger)7, ContractParameter.Parse("12#" + new string('0', 100) + "7", StratisNetwork.CirrusDev).Value);
        Assert.Equal(new byte[] { 0xAB }, ContractParameter.Parse("10#0xab", StratisNetwork.CirrusDev).Value);
        Assert.Equal(new byte[] { 0x0F, 0xAB }, ContractParameter.Parse("10#+fab", StratisNetwork.CirrusDev).Value);
        Assert.Equal(Array.Empty<byte>(), ContractParameter.Parse("10", StratisNetwork.CirrusDev).Value);
        Assert.Equal((BigInteger.One << 256) - 1, ContractParameter.Parse("12#0x" + new string('f', 64), StratisNetwork.CirrusDev).Value);
    }

    [Theory]
    [InlineData("9# {0}")]
    [InlineData("9#{0}\n")]
    [InlineData("9#\t{0}\r\n ")]
    public void Parse_AddressBetweenBlanks_IsRead(string form) => Assert.Equal(
        Counting, ContractParameter.Parse(string.Format(form, Counting.ToBase58(StratisNetwork.CirrusDev)), StratisNetwork.CirrusDev).Value);

    [Theory]
    [InlineData("1#yes", "Error deserializing parameter Bool with value yes")]
    [InlineData("2#256", "Error deserializing parameter Byte with value 256")]
    [InlineData("3#", "Error deserializing parameter Char with value ")]
    [InlineData("5#-1", "Error deserializing parameter UInt with value -1")]
    [InlineData("7#", "Error deserializing parameter ULong with value ")]
    [InlineData("9#CGZDf1mSGWt9caawx3AUXHmPiVsDE2MkEU", "Error deserializing parameter Address with value CGZDf1mSGWt9caawx3AUXHmPiVsDE2MkEU")]
    [InlineData("10#abc", "Error deserializing parameter ByteArray with value abc")]
    [InlineData("11#-1", "Error deserializing parameter UInt128 with value -1")]
    [InlineData("11#340282366920938463463374607431768211456", "Error deserializing parameter UInt128 with value 340282366920938463463374607431768211456")]
    [InlineData("13#1", "Parameter type '13' is not supported.")]
    [InlineData("0#1", "Parameter type '0' is not supported.")]
    [InlineData("x#1", "Parameter type 'x' is not supported.")]
    [InlineData("7", "Error deserializing parameter ULong with value ")]
    [InlineData("07#1", "Parameter type 'ULong' is not supported.")]
    [InlineData(" 7#1", "Parameter type 'ULong' is not supported.")]
    [InlineData("", "Parameter type '' is not supported.")]
    [InlineData("hi", "Parameter type 'hi' is not supported.")]
    [InlineData("10#0xa b", "Error deserializing parameter ByteArray with value 0xa b")]
    [InlineData("10# ab", "Error deserializing parameter ByteArray with value  ab")]
    [InlineData("10#-f", "Error deserializing parameter ByteArray with value -f")]
    [InlineData("12# 0xff", "Error deserializing parameter UInt256 with value  0xff")]
    [InlineData("9#", "Error deserializing parameter Address with value ")]
    [InlineData("9# ", "Error deserializing parameter Address with value  ")]
    public void Parse_BadText_SaysWhatIsWrong(string text, string error) =>
        Assert.Equal(error, Assert.Throws<FormatException>(() => ContractParameter.Parse(text, StratisNetwork.CirrusDev)).Message);

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("0d01")]
    [InlineData("01")]
    [InlineData("0300")]
    [InlineData("05000000")]
    [InlineData("0700000000000000")]
    [InlineData("0901")]
    [InlineData("090102030405060708090a0b0c0d0e0f101112131415")]
    [InlineData("0b0000000000000000000000000000000000")]
    public void Decode_BadBytes_Throw(string hex) =>
        Assert.Throws<FormatException>(() => ContractParameter.Decode(Convert.FromHexString(hex)));

    [Fact]
    public void OfUInt_OutOfRange_IsRefused()
    {
        Assert.Throws<OverflowException>(() => ContractParameter.OfUInt256(-1));
        Assert.Throws<OverflowException>(() => ContractParameter.OfUInt256(BigInteger.One << 256));
        Assert.Throws<OverflowException>(() => ContractParameter.OfUInt128(BigInteger.One << 128));
    }

    private static void AssertSame(IReadOnlyList<ContractParameter> expected, IReadOnlyList<ContractParameter> actual)
    {
        Assert.Equal(expected.Select(parameter => parameter.Type), actual.Select(parameter => parameter.Type));
        Assert.Equal(expected.Select(parameter => parameter.Value), actual.Select(parameter => parameter.Value));
    }
}
