using System.Numerics;
using Nethereum.Util;
using Nethereum.Web3;
using Xunit;

namespace DefiPay.Standins.Nethereum.Tests.Util;

public sealed class UnitConversionTests
{
    [Fact]
    public void Ether_InWei_IsExact()
    {
        Assert.Equal(15 * BigInteger.Pow(10, 17), Web3.Convert.ToWei(1.5m));
        Assert.Equal(BigInteger.One, Web3.Convert.ToWei(0.000000000000000001m));
        Assert.Equal(-BigInteger.Pow(10, 9), Web3.Convert.ToWei(-1m, UnitConversion.EthUnit.Gwei));
        Assert.Equal(new BigInteger(1_000_000), Web3.Convert.ToWei(1.0000001m, 6));
        Assert.Equal(BigInteger.Pow(10, 18), Web3.Convert.ToWei(1));
    }

    [Theory]
    [InlineData("1500000000000000000", 18, "1.5")]
    [InlineData("1", 18, "0.000000000000000001")]
    [InlineData("-250", 2, "-2.5")]
    [InlineData("123", 0, "123")]
    [InlineData("1000000000000000000000000000000", 30, "1")]
    public void Wei_AsAnAmount_IsTheSame(string wei, int decimals, string amount) => Assert.Equal(
        decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture),
        Web3.Convert.FromWei(BigInteger.Parse(wei, System.Globalization.CultureInfo.InvariantCulture), decimals));
}
