using System;
using System.Globalization;
using System.Numerics;

namespace Stratis.SmartContracts
{
    /// <summary>What the wide unsigned numbers share: reading, writing and keeping within the range of a width in bytes.</summary>
    internal static class UnsignedRange
    {
        private const string HexPrefix = "0x";
        private const string Overflow = "Arithmetic operation resulted in an overflow.";

        public static BigInteger MaxOf(int width)
        {
            return (BigInteger.One << (8 * width)) - BigInteger.One;
        }

        public static BigInteger Check(BigInteger value, BigInteger max)
        {
            return value > max ? throw new OverflowException(Overflow) : NotNegative(value);
        }

        public static BigInteger NotNegative(BigInteger value)
        {
            return value.Sign < 0 ? throw new OverflowException("Only positive or zero values are allowed.") : value;
        }

        public static BigInteger Subtract(BigInteger a, BigInteger b)
        {
            var difference = a - b;
            return difference.Sign < 0 ? throw new OverflowException("Result cannot be negative.") : difference;
        }

        /// <summary>The range is checked by the length first, so that a huge shift does not ask for its memory.</summary>
        public static BigInteger ShiftLeft(BigInteger value, long shift, int width, BigInteger max)
        {
            var bits = 8 * width;
            if (value.IsZero || shift <= -bits)
            {
                return BigInteger.Zero;
            }

            return shift >= bits ? throw new OverflowException(Overflow) : Check(value << (int)shift, max);
        }

        public static BigInteger Parse(string text, BigInteger max)
        {
            // The leading zero keeps a first digit of 8 to F from being read as a sign. Blanks may follow the digits, as they may surround decimal ones.
            var parsed = text.StartsWith(HexPrefix, StringComparison.Ordinal)
                ? BigInteger.TryParse("0" + text.Substring(HexPrefix.Length), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value)
                : BigInteger.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value);
            return parsed ? Check(value, max) : throw new FormatException("The value could not be parsed.");
        }

        public static BigInteger Read(byte[] bytes, int width, bool isLittleEndian)
        {
            return bytes.Length > width
                ? throw new FormatException($"The byte array should be {width} bytes or less.")
                : new BigInteger(bytes, isUnsigned: true, isBigEndian: !isLittleEndian);
        }

        public static byte[] Write(BigInteger value, int width)
        {
            var bytes = new byte[width];
            value.TryWriteBytes(bytes, out _, isUnsigned: true);
            return bytes;
        }

        public static int Hash(BigInteger value, int width)
        {
            Span<byte> bytes = stackalloc byte[width];
            value.TryWriteBytes(bytes, out _, isUnsigned: true);
            var hash = 0;
            for (var i = 0; i < width; i += sizeof(int))
            {
                hash ^= BitConverter.ToInt32(bytes.Slice(i, sizeof(int)));
            }

            return hash;
        }
    }
}
