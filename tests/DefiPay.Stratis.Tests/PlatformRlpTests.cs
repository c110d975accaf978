namespace DefiPay.Stratis.Tests;

public class PlatformRlpTests
{
    [Theory]
    [InlineData("c0", "")]
    [InlineData("c3820102", "0102")]
    [InlineData("c28000", "-,00")]
    [InlineData("c161", "61")]
    [InlineData("c161" + "61", "61")]
    [InlineData("c161" + "c28261", null)]
    [InlineData("c161" + "8261", null)]
    [InlineData("c161" + "826161c0", "61")]
    [InlineData("c3c28161", "c28161")]
    [InlineData("c4c3c28161", "c3c28161")]
    [InlineData("c3c282616180", "c28261")]
    [InlineData("c3c16180", "c161,-")]
    [InlineData("c1c0", "c0")]
    [InlineData("f80161", "61")]
    [InlineData("f800", "")]
    [InlineData("ff0000000000000001" + "61", "61")]
    [InlineData("ff0000000100000001" + "6161", "61,61")]
    [InlineData("c3b80161", "61")]
    [InlineData("", null)]
    [InlineData("61", null)]
    [InlineData("80", null)]
    [InlineData("8161c161", null)]
    [InlineData("c26182", null)]
    [InlineData("c2618261", null)]
    [InlineData("c261826161", "61,6161")]
    [InlineData("c1c2" + "6162", "c26162")]
    [InlineData("c1c2" + "6182", null)]
    [InlineData("c1b802" + "6162", "6162")]
    [InlineData("c182" + "c282", null)]
    [InlineData("c182" + "c280" + "80", "c280")]
    [InlineData("c283616161", "616161")]
    [InlineData("fbffffffff", null)]
    [InlineData("ff01", null)]
    public void ReadList_GivesTheFirstListsItems(string encoded, string? items)
    {
        var bytes = Convert.FromHexString(encoded);
        if (items is null)
        {
            Assert.Throws<FormatException>(() => PlatformRlp.ReadList(bytes));
            return;
        }

        Assert.Equal(items, string.Join(',', PlatformRlp.ReadList(bytes).Select(item => item is null ? "-" : Convert.ToHexStringLower(item))));
    }

    [Fact]
    public void ReadList_OfWhatRlpWrote_GivesTheSame()
    {
        var random = new Random(3);
        var items = Enumerable.Range(0, 300).Select(i => { var item = new byte[random.Next(1, i + 2)]; random.NextBytes(item); return item; }).ToArray();

        Assert.Equal(items, PlatformRlp.ReadList(Rlp.EncodeList(items.Select(item => Rlp.EncodeElement(item)).ToArray())));
    }

    [Fact]
    public void ReadList_NestedTooDeeply_Throws()
    {
        var encoded = Enumerable.Range(0, Rlp.DepthMax + 2).Aggregate(Rlp.EncodeList(), (inner, _) => Rlp.EncodeList(inner));

        Assert.Throws<FormatException>(() => PlatformRlp.ReadList(encoded));
    }

    [Fact]
    public void ReadList_OfListsThatReachOverTheirEnds_EndsSoon()
    {
        // Each pair is a list of one byte, which begins a longer list: followed beyond its end, every step doubles the way.
        byte[] encoded = [.. Enumerable.Range(0, 5_000).SelectMany(_ => new byte[] { 0xc1, 0xf7 }), .. new byte[55]];
        byte[] few = [.. Enumerable.Range(0, 40).SelectMany(_ => new byte[] { 0xc1, 0xf7 }), .. new byte[55]];

        Assert.Throws<FormatException>(() => PlatformRlp.ReadList(encoded));
        Assert.Contains("too often", Assert.Throws<FormatException>(() => PlatformRlp.ReadList(few)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadList_OfRandomBytes_GivesItemsOrAFormatError()
    {
        var random = new Random(9);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = new byte[random.Next(0, 40)];
            random.NextBytes(bytes);
            Assert.True(Record.Exception(() => PlatformRlp.ReadList(bytes)) is null or FormatException);
        }
    }
}
