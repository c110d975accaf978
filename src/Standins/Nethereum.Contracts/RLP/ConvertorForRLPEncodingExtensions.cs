using System.Numerics;
using System.Text;

namespace Nethereum.RLP;

/// <summary>Values as the bytes that RLP takes: numbers without leading zeros, zero as nothing.</summary>
public static class ConvertorForRLPEncodingExtensions
{
    /// <summary>The number's bytes.</summary>
    public static byte[] ToBytesForRLPEncoding(this BigInteger bigInteger) => bigInteger.IsZero ? [] : bigInteger.ToByteArray(isUnsigned: true, isBigEndian: true);

    /// <summary>The number's bytes.</summary>
    public static byte[] ToBytesForRLPEncoding(this int number) => ToBytesForRLPEncoding(new BigInteger(number));

    /// <summary>The number's bytes.</summary>
    public static byte[] ToBytesForRLPEncoding(this long number) => ToBytesForRLPEncoding(new BigInteger(number));

    /// <summary>The text's bytes in UTF-8.</summary>
    public static byte[] ToBytesForRLPEncoding(this string str) => Encoding.UTF8.GetBytes(str);

    /// <summary>The number that bytes stand for.</summary>
    public static BigInteger ToBigIntegerFromRLPDecoded(this byte[] bytes) => bytes is null or [] ? 0 : new BigInteger(bytes, isUnsigned: true, isBigEndian: true);

    /// <summary>The text that bytes stand for.</summary>
    public static string ToStringFromRLPDecoded(this byte[] bytes) => bytes is null ? "" : Encoding.UTF8.GetString(bytes);

    /// <summary>The bytes without leading zeros.</summary>
    public static byte[] TrimZeroBytes(this byte[] bytes) => bytes?.SkipWhile(digit => digit == 0).ToArray();
}
