namespace DefiPay.Stratis.Tests;

public class Hash256Tests
{
    private const string Display = "0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20";

    [Fact]
    public void Parse_DisplayForm_ReversesTheBytes()
    {
        var hash = Hash256.Parse(Display);

        Assert.Equal("201f1e1d1c1b1a191817161514131211100f0e0d0c0b0a090807060504030201", Convert.ToHexStringLower(hash.ToBytes()));
        Assert.Equal(Display, hash.ToString());
        Assert.Equal(hash, Hash256.Parse(Display.ToUpperInvariant()));
        Assert.Equal(hash, new Hash256(hash.ToBytes()));
        Assert.NotEqual(hash, Hash256.Zero);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0102")]
    [InlineData("0x02030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20")]
    [InlineData("0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f2000")]
    public void TryParse_OtherText_IsRefused(string? text) => Assert.False(Hash256.TryParse(text, out _));

    [Fact]
    public void CompareTo_OrdersAsTheDisplayForms()
    {
        var random = new Random(5);
        var hashes = Enumerable.Range(0, 200).Select(_ =>
        {
            var bytes = new byte[Hash256.Size];
            random.NextBytes(bytes);
            bytes.AsSpan(random.Next(Hash256.Size)).Clear();
            return new Hash256(bytes);
        }).ToArray();

        Assert.Equal(hashes.Select(hash => hash.ToString()).Order(StringComparer.Ordinal), hashes.Order().Select(hash => hash.ToString()));
    }

    [Fact]
    public void Constructor_OtherLength_IsRefused() => Assert.Throws<ArgumentException>(() => new Hash256(new byte[31]));
}
