using System.Globalization;
using System.Numerics;
using Nethereum.Hex.HexTypes;

namespace Nethereum.Hex.HexConvertors.Extensions;

/// <summary>Whole numbers as hex and back.</summary>
public static class HexBigIntegerConvertorExtensions
{
    /// <summary>The number; null where there is none.</summary>
    public static BigInteger? GetValue(this HexBigInteger hexBigInteger) => hexBigInteger is null ? null : hexBigInteger.Value;

    /// <summary>The two's complement bytes of the number, of either order.</summary>
    public static byte[] ToByteArray(this BigInteger value, bool littleEndian) => value.ToByteArray(isUnsigned: false, isBigEndian: !littleEndian);

    /// <summary>The two's complement bytes of the number, of either order.</summary>
    public static byte[] ConvertToByteArray(this BigInteger value, bool littleEndian) => value.ToByteArray(littleEndian);

    /// <summary>The number as hex with 0x, without leading zeros unless told otherwise.</summary>
    /// <exception cref="Exception">The number is negative.</exception>
    public static string ToHex(this BigInteger value, bool littleEndian, bool compact = true)
    {
        if (value.Sign < 0)
        {
            throw new Exception("Hex Encoding of Negative BigInteger value is not supported");
        }

        if (value.IsZero)
        {
            return "0x0";
        }

        byte[] bytes = value.ToByteArray(isUnsigned: true, isBigEndian: !littleEndian);
        return "0x" + (compact ? bytes.ToHexCompact() : bytes.ToHex());
    }

    /// <summary>The number of a hex text, read as unsigned.</summary>
    /// <exception cref="FormatException">The text is not hex.</exception>
    public static BigInteger HexToBigInteger(this string hex, bool isHexLittleEndian) => hex is "0x0" or "0x"
        ? BigInteger.Zero
        : new BigInteger(hex.HexToByteArray(), isUnsigned: true, isBigEndian: !isHexLittleEndian);
}
