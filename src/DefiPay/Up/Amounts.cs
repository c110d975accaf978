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

    /// <summary>Reads an amount that people write, such as 1234.5; false where it is none, or has more digits than the token.</summary>
    public static bool TryParse(string text, int decimals, out BigInteger smallestUnits)
    {
        string[] parts = text.Split('.');
        string fraction = parts.Length == 2 ? parts[1] : "";
        bool valid = parts.Length <= 2 && parts[0].Length is > 0 and <= 78 && fraction.Length <= decimals && (parts.Length == 1 || fraction.Length > 0);
        return BigInteger.TryParse(
            valid ? parts[0] + fraction.PadRight(decimals, '0') : "", NumberStyles.None, CultureInfo.InvariantCulture, out smallestUnits);
    }
}
