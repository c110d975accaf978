using System.Globalization;
using System.Numerics;

namespace DefiPay.Up;

/// <summary>Amounts for people. Exact: integers all the way.</summary>
internal static class Amounts
{
    /// <summary>For example 1,234.5 for 1234500000 with 6 decimals.</summary>
    public static string Format(string smallestUnits, int decimals) => Format(BigInteger.Parse(smallestUnits, CultureInfo.InvariantCulture), decimals);

    /// <summary>For example 1,234.5 for 1234500000 with 6 decimals.</summary>
    public static string Format(BigInteger smallestUnits, int decimals)
    {
        (BigInteger whole, BigInteger rest) = BigInteger.DivRem(BigInteger.Abs(smallestUnits), BigInteger.Pow(10, decimals));
        string digits = rest.ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0').TrimEnd('0');
        string sign = smallestUnits.Sign < 0 ? "-" : "";
        return $"{sign}{whole.ToString("#,0", CultureInfo.InvariantCulture)}{(digits.Length > 0 ? $".{digits}" : "")}";
    }
}
