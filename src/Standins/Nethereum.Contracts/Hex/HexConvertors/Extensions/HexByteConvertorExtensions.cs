namespace Nethereum.Hex.HexConvertors.Extensions;

/// <summary>Bytes as hex and back. A prefix is accepted everywhere and added only where asked for.</summary>
public static class HexByteConvertorExtensions
{
    /// <summary>Lower-case hex of the bytes.</summary>
    public static string ToHex(this byte[] value, bool prefix = false) => (prefix ? "0x" : "") + Convert.ToHexStringLower(value);

    /// <summary>Whether the text begins with 0x.</summary>
    public static bool HasHexPrefix(this string value) => value.StartsWith("0x", StringComparison.Ordinal);

    /// <summary>Whether the text is hex, with or without a prefix. An odd number of digits counts, an empty text does not.</summary>
    public static bool IsHex(this string value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return false;
        }

        foreach (char digit in value.RemoveHexPrefix())
        {
            if (!char.IsAsciiHexDigit(digit))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text without 0x.</summary>
    public static string RemoveHexPrefix(this string value) => value.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? value[2..] : value;

    /// <summary>Whether two texts are the same hex, whatever their case and prefixes.</summary>
    public static bool IsTheSameHex(this string first, string second) =>
        string.Equals(first.EnsureHexPrefix(), second.EnsureHexPrefix(), StringComparison.OrdinalIgnoreCase);

    /// <summary>The text with 0x; null stays null.</summary>
    public static string EnsureHexPrefix(this string value) => value is null || value.HasHexPrefix() ? value : "0x" + value;

    /// <summary>The texts with 0x, in place.</summary>
    public static string[] EnsureHexPrefix(this string[] values)
    {
        for (int i = 0; i < values?.Length; i++)
        {
            values[i] = values[i].EnsureHexPrefix();
        }

        return values;
    }

    /// <summary>The hex of bytes without leading zeros.</summary>
    public static string ToHexCompact(this byte[] value) => value.ToHex().ToHexCompact();

    /// <summary>The hex without leading zeros.</summary>
    public static string ToHexCompact(this string value) => value.TrimStart('0');

    /// <summary>The bytes of a hex text; an odd number of digits is read as with a zero in front.</summary>
    /// <exception cref="FormatException">The text is not hex.</exception>
    public static byte[] HexToByteArray(this string value)
    {
        string digits = value?.RemoveHexPrefix() ?? "";
        try
        {
            return Convert.FromHexString(digits.Length % 2 == 0 ? digits : "0" + digits);
        }
        catch (FormatException notHex)
        {
            throw new FormatException($"String '{value}' could not be converted to byte array (not hex?).", notHex);
        }
    }
}
