namespace DefiPay.Stratis.Tests;

public class RlpTests
{
    [Theory]
    [InlineData("", "80")]
    [InlineData("00", "00")]
    [InlineData("7f", "7f")]
    [InlineData("80", "8180")]
    [InlineData("c0", "81c0")]
    [InlineData("646f67", "83646f67")]
    public void EncodeElement_KnownBytes_GiveTheKnownForm(string hex, string encoded)
    {
        var bytes = Convert.FromHexString(hex);

        Assert.Equal(encoded, Convert.ToHexStringLower(Rlp.EncodeElement(bytes)));
        Assert.Equal(bytes.Length == 0 ? null : bytes, Rlp.Decode(Convert.FromHexString(encoded)).Data);
    }

    [Theory]
    [InlineData(55, "b7")]
    [InlineData(56, "b838")]
    [InlineData(255, "b8ff")]
    [InlineData(256, "b90100")]
    [InlineData(65_536, "ba010000")]
    public void EncodeElement_LongBytes_CarryTheirLength(int length, string prefix)
    {
        var encoded = Rlp.EncodeElement(new byte[length]);

        Assert.StartsWith(prefix, Convert.ToHexStringLower(encoded.AsSpan(0, 8)));
        Assert.Equal(length, Rlp.Decode(encoded).Data!.Length);
    }

    [Fact]
    public void EncodeList_OfElementsAndLists_DecodesToTheSame()
    {
        var encoded = Rlp.EncodeList(Rlp.EncodeElement("cat"u8), Rlp.EncodeList(), Rlp.EncodeList(Rlp.EncodeElement([])));

        Assert.Equal("c783636174c0c180", Convert.ToHexStringLower(encoded));
        var items = Rlp.Decode(encoded).Items!;
        Assert.Equal("cat"u8.ToArray(), items[0].Data);
        Assert.Empty(items[1].Items!);
        Assert.Null(items[1].Data);
        Assert.Null(Assert.Single(items[2].Items!).Data);
    }

    [Fact]
    public void EncodeList_LongerThanTheShortForm_DecodesToTheSame()
    {
        var items = Enumerable.Range(0, 1_000).Select(i => Rlp.EncodeElement([(byte)i, (byte)(i >> 8)])).ToArray();

        Assert.Equal(1_000, Rlp.Decode(Rlp.EncodeList(items)).Items!.Count);
    }

    [Theory]
    [InlineData("8100", "00")]
    [InlineData("b80161", "61")]
    public void Decode_LongerFormThanNeeded_IsAcceptedAsThePlatformDoes(string encoded, string data) =>
        Assert.Equal(data, Convert.ToHexStringLower(Rlp.Decode(Convert.FromHexString(encoded)).Data!));

    [Theory]
    [InlineData("")]
    [InlineData("81")]
    [InlineData("8361")]
    [InlineData("b8")]
    [InlineData("bfffffffffffffffff")]
    [InlineData("ffffffffffffffffff")]
    [InlineData("bbffffffff00")]
    [InlineData("c28361")]
    [InlineData("c161ff")]
    [InlineData("6161")]
    public void Decode_MalformedBytes_Throw(string encoded) =>
        Assert.Throws<FormatException>(() => Rlp.Decode(Convert.FromHexString(encoded)));

    [Fact]
    public void Decode_ListsNestedTooDeeply_Throw()
    {
        var encoded = Rlp.EncodeList();
        for (var depth = 0; depth < Rlp.DepthMax; depth++)
        {
            encoded = Rlp.EncodeList(encoded);
        }

        Assert.Throws<FormatException>(() => Rlp.Decode(encoded));
    }

    [Fact]
    public void Decode_RandomBytes_GiveAnItemOrAFormatError()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = new byte[random.Next(0, 40)];
            random.NextBytes(bytes);
            Assert.True(Record.Exception(() => Rlp.Decode(bytes)) is null or FormatException);
        }
    }
}
