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
}
