using System.Numerics;
using DefiPay.Up;

namespace DefiPay.Tests.Up;

public sealed class AmountsTests
{
    [Theory]
    [InlineData("850000000", 6, "850")]
    [InlineData("1234567890123", 6, "1,234,567.890123")]
    [InlineData("1", 8, "0.00000001")]
    [InlineData("0", 6, "0")]
    [InlineData("-1500000", 6, "-1.5")]
    [InlineData("7", 0, "7")]
    public void Format_SmallestUnits_ShowsEveryDigit(string units, int decimals, string expected) => Assert.Equal(expected, Amounts.Format(units, decimals));

    [Fact]
    public void Format_LargestNumber_IsExact()
    {
        BigInteger largest = BigInteger.Pow(2, 256) - 1;
        Assert.Equal(largest.ToString(), Amounts.Format(largest, 18).Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("12.5", 6, "12500000")]
    [InlineData("0.000001", 6, "1")]
    [InlineData("7", 0, "7")]
    public void TryParse_Amount_GivesSmallestUnits(string text, int decimals, string expected)
    {
        Assert.True(Amounts.TryParse(text, decimals, out BigInteger units));
        Assert.Equal(expected, units.ToString());
    }

    /// <summary>A comma is a thousand here and a decimal point there: with money at stake it is refused.</summary>
    [Theory]
    [InlineData("1,5", 6)]
    [InlineData("1.0000001", 6)]
    [InlineData("-1", 6)]
    [InlineData("1.", 6)]
    [InlineData(".5", 6)]
    [InlineData("1e3", 6)]
    [InlineData("", 6)]
    [InlineData("1.5.5", 6)]
    public void TryParse_AnythingElse_IsRefused(string text, int decimals) => Assert.False(Amounts.TryParse(text, decimals, out _));
}
