using System.Numerics;

namespace Nethereum.Util;

/// <summary>Amounts in wei and in larger units. What is less than one wei is cut off; a decimal holds 28 digits, so that wei become decimals only for people to read.</summary>
public class UnitConversion
{
    // Powers of ten, in the order of the names.
    private static readonly int[] Decimals = [0, 3, 3, 3, 6, 6, 6, 9, 9, 9, 9, 12, 12, 12, 15, 15, 15, 18, 21, 21, 21, 24, 27, 30];

    /// <summary>The units by their names; several are the same.</summary>
    public enum EthUnit
    {
        Wei,
        Kwei,
        Ada,
        Femtoether,
        Mwei,
        Babbage,
        Picoether,
        Gwei,
        Shannon,
        Nanoether,
        Nano,
        Szabo,
        Microether,
        Micro,
        Finney,
        Milliether,
        Milli,
        Ether,
        Kether,
        Grand,
        Einstein,
        Mether,
        Gether,
        Tether,
    }

    /// <summary>Converts.</summary>
    public static UnitConversion Convert { get; } = new();

    /// <summary>How many wei a unit is.</summary>
    public BigInteger GetEthUnitValue(EthUnit ethUnit) => BigInteger.Pow(10, Decimals[(int)ethUnit]);

    /// <summary>Wei of an amount.</summary>
    public BigInteger ToWei(decimal amount, EthUnit fromUnit = EthUnit.Ether) => ToWei(amount, Decimals[(int)fromUnit]);

    /// <summary>The smallest units of an amount that has so many digits behind the point.</summary>
    public BigInteger ToWei(decimal amount, int decimalPlacesFromUnit)
    {
        int[] bits = decimal.GetBits(amount);
        BigInteger digits = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        int scale = (bits[3] >> 16) & 0xFF;
        BigInteger whole = digits * BigInteger.Pow(10, decimalPlacesFromUnit) / BigInteger.Pow(10, scale);
        return bits[3] < 0 ? -whole : whole;
    }

    /// <summary>Wei of a whole amount.</summary>
    public BigInteger ToWei(BigInteger value, EthUnit fromUnit = EthUnit.Ether) => value * GetEthUnitValue(fromUnit);

    /// <summary>Wei of a whole amount.</summary>
    public BigInteger ToWei(int value, EthUnit fromUnit = EthUnit.Ether) => ToWei(new BigInteger(value), fromUnit);

    /// <summary>Wei of a whole amount.</summary>
    public BigInteger ToWei(long value, EthUnit fromUnit = EthUnit.Ether) => ToWei(new BigInteger(value), fromUnit);

    /// <summary>The amount of wei.</summary>
    /// <exception cref="OverflowException">It is more than a decimal holds.</exception>
    public decimal FromWei(BigInteger value, EthUnit toUnit = EthUnit.Ether) => FromWei(value, Decimals[(int)toUnit]);

    /// <summary>The amount of smallest units, of which so many digits are behind the point.</summary>
    /// <exception cref="OverflowException">It is more than a decimal holds.</exception>
    public decimal FromWei(BigInteger value, int decimalPlacesToUnit)
    {
        BigInteger unit = BigInteger.Pow(10, decimalPlacesToUnit);
        BigInteger whole = BigInteger.DivRem(value, unit, out BigInteger rest);
        // A decimal has 28 digits behind the point.
        int cut = Math.Max(0, decimalPlacesToUnit - 28);
        return (decimal)whole + ((decimal)(rest / BigInteger.Pow(10, cut)) / (decimal)BigInteger.Pow(10, decimalPlacesToUnit - cut));
    }
}
