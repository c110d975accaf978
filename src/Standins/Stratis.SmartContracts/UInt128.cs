using System;
using System.Globalization;
using System.Numerics;

namespace Stratis.SmartContracts
{
    /// <summary>
    /// An unsigned 128-bit number whose arithmetic is always checked: a result outside of its range throws, inside
    /// <c>unchecked</c> too.
    /// </summary>
    public struct UInt128 : IComparable
    {
        private const int Width = 16;
        private static readonly BigInteger Max = UnsignedRange.MaxOf(Width);

        private readonly BigInteger _value;

        // An instance that no constructor made equals zero but has no bytes; contracts that log such a field depend on it.
        private readonly bool _isSet;

        /// <summary>Reads a number as <see cref="Parse"/> does.</summary>
        /// <param name="hex">Decimal digits, or hexadecimal ones after <c>0x</c>.</param>
        /// <exception cref="FormatException">The text is no number.</exception>
        /// <exception cref="OverflowException">The number is negative or too large.</exception>
        public UInt128(string hex)
            : this(UnsignedRange.Parse(hex, Max))
        {
        }

        /// <summary>Reads a number from bytes; missing high bytes are zero.</summary>
        /// <param name="vch">At most 16 bytes.</param>
        /// <param name="lendian">Whether the lowest byte comes first.</param>
        /// <exception cref="FormatException">There are more than 16 bytes.</exception>
        public UInt128(byte[] vch, bool lendian = true)
            : this(UnsignedRange.Read(vch, Width, lendian))
        {
        }

        /// <summary>Reads a number from bytes, lowest byte first; missing high bytes are zero.</summary>
        /// <param name="vch">At most 16 bytes.</param>
        /// <exception cref="FormatException">There are more than 16 bytes.</exception>
        public UInt128(byte[] vch)
            : this(vch, true)
        {
        }

        private UInt128(BigInteger value)
        {
            this._value = value;
            this._isSet = true;
        }

        /// <summary>0.</summary>
        public static UInt128 Zero => new UInt128(BigInteger.Zero);

        /// <summary>The smallest number: 0.</summary>
        public static UInt128 MinValue => Zero;

        /// <summary>The largest number: 2^128 - 1.</summary>
        public static UInt128 MaxValue => new UInt128(Max);

        /// <summary>Reads a number.</summary>
        /// <param name="str">Decimal digits, or hexadecimal ones after <c>0x</c>.</param>
        /// <exception cref="FormatException">The text is no number.</exception>
        /// <exception cref="OverflowException">The number is negative or too large.</exception>
        public static UInt128 Parse(string str)
        {
            return new UInt128(str);
        }

        /// <summary>Shifts right; the bits that fall out are lost.</summary>
        /// <param name="a">The number to shift.</param>
        /// <param name="shift">Number of bits; a negative one shifts left.</param>
        public static UInt128 operator >>(UInt128 a, int shift)
        {
            return new UInt128(UnsignedRange.ShiftLeft(a._value, -(long)shift, Width, Max));
        }

        /// <summary>Shifts left.</summary>
        /// <param name="a">The number to shift.</param>
        /// <param name="shift">Number of bits; a negative one shifts right.</param>
        /// <exception cref="OverflowException">A bit would fall out.</exception>
        public static UInt128 operator <<(UInt128 a, int shift)
        {
            return new UInt128(UnsignedRange.ShiftLeft(a._value, shift, Width, Max));
        }

        /// <summary>Subtracts.</summary>
        /// <param name="a">The number to subtract from.</param>
        /// <param name="b">The number to subtract.</param>
        /// <exception cref="OverflowException">The result is below zero.</exception>
        public static UInt128 operator -(UInt128 a, UInt128 b)
        {
            return new UInt128(UnsignedRange.Subtract(a._value, b._value));
        }

        /// <summary>Adds.</summary>
        /// <param name="a">One summand.</param>
        /// <param name="b">The other summand.</param>
        /// <exception cref="OverflowException">The result does not fit.</exception>
        public static UInt128 operator +(UInt128 a, UInt128 b)
        {
            return new UInt128(UnsignedRange.Check(a._value + b._value, Max));
        }

        /// <summary>Multiplies.</summary>
        /// <param name="a">One factor.</param>
        /// <param name="b">The other factor.</param>
        /// <exception cref="OverflowException">The result does not fit.</exception>
        public static UInt128 operator *(UInt128 a, UInt128 b)
        {
            return new UInt128(UnsignedRange.Check(a._value * b._value, Max));
        }

        /// <summary>Divides; the rest is dropped.</summary>
        /// <param name="a">The number to divide.</param>
        /// <param name="b">The number to divide by.</param>
        /// <exception cref="DivideByZeroException"><paramref name="b"/> is zero.</exception>
        public static UInt128 operator /(UInt128 a, UInt128 b)
        {
            return new UInt128(a._value / b._value);
        }

        /// <summary>The rest of a division.</summary>
        /// <param name="a">The number to divide.</param>
        /// <param name="b">The number to divide by.</param>
        /// <exception cref="DivideByZeroException"><paramref name="b"/> is zero.</exception>
        public static UInt128 operator %(UInt128 a, UInt128 b)
        {
            return new UInt128(a._value % b._value);
        }

        /// <summary>Whether <paramref name="a"/> is smaller than <paramref name="b"/>.</summary>
        /// <param name="a">One number.</param>
        /// <param name="b">The other number.</param>
        public static bool operator <(UInt128 a, UInt128 b)
        {
            return a._value < b._value;
        }

        /// <summary>Whether <paramref name="a"/> is larger than <paramref name="b"/>.</summary>
        /// <param name="a">One number.</param>
        /// <param name="b">The other number.</param>
        public static bool operator >(UInt128 a, UInt128 b)
        {
            return a._value > b._value;
        }

        /// <summary>Whether <paramref name="a"/> is not larger than <paramref name="b"/>.</summary>
        /// <param name="a">One number.</param>
        /// <param name="b">The other number.</param>
        public static bool operator <=(UInt128 a, UInt128 b)
        {
            return a._value <= b._value;
        }

        /// <summary>Whether <paramref name="a"/> is not smaller than <paramref name="b"/>.</summary>
        /// <param name="a">One number.</param>
        /// <param name="b">The other number.</param>
        public static bool operator >=(UInt128 a, UInt128 b)
        {
            return a._value >= b._value;
        }

        /// <summary>Whether <paramref name="a"/> equals <paramref name="b"/>.</summary>
        /// <param name="a">One number.</param>
        /// <param name="b">The other number.</param>
        public static bool operator ==(UInt128 a, UInt128 b)
        {
            return a._value == b._value;
        }

        /// <summary>Whether <paramref name="a"/> differs from <paramref name="b"/>.</summary>
        /// <param name="a">One number.</param>
        /// <param name="b">The other number.</param>
        public static bool operator !=(UInt128 a, UInt128 b)
        {
            return a._value != b._value;
        }

        /// <summary>Widens a <c>ulong</c>.</summary>
        /// <param name="value">The number to widen.</param>
        public static implicit operator UInt128(ulong value)
        {
            return new UInt128(new BigInteger(value));
        }

        /// <summary>Widens a <c>long</c>.</summary>
        /// <param name="value">The number to widen.</param>
        /// <exception cref="OverflowException">The number is negative.</exception>
        public static implicit operator UInt128(long value)
        {
            return new UInt128(UnsignedRange.NotNegative(value));
        }

        /// <summary>Widens an <c>int</c>.</summary>
        /// <param name="value">The number to widen.</param>
        /// <exception cref="OverflowException">The number is negative.</exception>
        public static implicit operator UInt128(int value)
        {
            return new UInt128(UnsignedRange.NotNegative(value));
        }

        /// <summary>Widens a <c>uint</c>.</summary>
        /// <param name="value">The number to widen.</param>
        public static implicit operator UInt128(uint value)
        {
            return new UInt128(new BigInteger(value));
        }

        /// <summary>Narrows to <c>int</c>.</summary>
        /// <param name="value">The number to narrow.</param>
        /// <exception cref="OverflowException">The number does not fit.</exception>
        public static explicit operator int(UInt128 value)
        {
            return (int)value._value;
        }

        /// <summary>Narrows to <c>uint</c>.</summary>
        /// <param name="value">The number to narrow.</param>
        /// <exception cref="OverflowException">The number does not fit.</exception>
        public static explicit operator uint(UInt128 value)
        {
            return (uint)value._value;
        }

        /// <summary>Narrows to <c>long</c>.</summary>
        /// <param name="value">The number to narrow.</param>
        /// <exception cref="OverflowException">The number does not fit.</exception>
        public static explicit operator long(UInt128 value)
        {
            return (long)value._value;
        }

        /// <summary>Narrows to <c>ulong</c>.</summary>
        /// <param name="value">The number to narrow.</param>
        /// <exception cref="OverflowException">The number does not fit.</exception>
        public static explicit operator ulong(UInt128 value)
        {
            return (ulong)value._value;
        }

        /// <summary>The number's bytes, lowest first.</summary>
        /// <returns>16 bytes; none for an instance that no constructor made.</returns>
        public byte[] ToBytes()
        {
            return this._isSet ? UnsignedRange.Write(this._value, Width) : Array.Empty<byte>();
        }

        /// <summary>Compares with another <see cref="UInt128"/>.</summary>
        /// <param name="b">The number to compare with.</param>
        /// <returns>Below zero, zero or above zero, as this number is smaller, equal or larger.</returns>
        /// <exception cref="InvalidCastException"><paramref name="b"/> has another type.</exception>
        /// <exception cref="NullReferenceException"><paramref name="b"/> is null.</exception>
        public int CompareTo(object b)
        {
            return this._value.CompareTo(((UInt128)b)._value);
        }

        /// <summary>A hash that is the same in every process, which <see cref="BigInteger"/>'s own is not.</summary>
        public override int GetHashCode()
        {
            return UnsignedRange.Hash(this._value, Width);
        }

        /// <summary>Whether <paramref name="obj"/> is the same number.</summary>
        /// <param name="obj">A <see cref="UInt128"/>.</param>
        /// <exception cref="InvalidCastException"><paramref name="obj"/> has another type.</exception>
        /// <exception cref="NullReferenceException"><paramref name="obj"/> is null.</exception>
        public override bool Equals(object obj)
        {
            return this._value.Equals(((UInt128)obj)._value);
        }

        /// <summary>The number in decimal digits.</summary>
        public override string ToString()
        {
            return this._value.ToString(CultureInfo.InvariantCulture);
        }

        internal BigInteger ToBigInteger()
        {
            return this._value;
        }

        internal static UInt128 FromBigInteger(BigInteger value)
        {
            return new UInt128(UnsignedRange.Check(value, Max));
        }
    }
}
