using System.Numerics;
using Stratis.SmartContracts;
using UInt128 = Stratis.SmartContracts.UInt128;

namespace DefiPay.Standins.Stratis.Tests;

public class UIntTests
{
    private const string OverflowText = "Arithmetic operation resulted in an overflow.";

    [Fact]
    public void Arithmetic_AgainstBigInteger_GivesTheSameOrThrows()
    {
        var random = new Random(20260711);
        var limit = BigInteger.One << 256;
        for (var i = 0; i < 2_000; i++)
        {
            var (a, b) = (Draw(random), Draw(random));
            var (x, y) = (new UInt256(a.ToString()), new UInt256(b.ToString()));
            AssertSame(a + b, limit, () => x + y);
            AssertSame(a - b, limit, () => x - y);
            AssertSame(a * b, limit, () => x * y);
            AssertSame(b.IsZero ? null : a / b, limit, () => x / y);
            AssertSame(b.IsZero ? null : a % b, limit, () => x % y);
            Assert.Equal(a.CompareTo(b), Math.Sign(x.CompareTo(y)));
            Assert.Equal(a < b, x < y);
            Assert.Equal(a >= b, x >= y);
            var shift = random.Next(0, 300);
            AssertSame(a << shift, limit, () => x << shift);
            AssertSame(a >> shift, limit, () => x >> shift);
        }
    }

    [Fact]
    public void Overflow_InEveryDirection_HasItsText()
    {
        Assert.Equal(OverflowText, Assert.Throws<OverflowException>(() => UInt256.MaxValue + 1).Message);
        Assert.Equal("Result cannot be negative.", Assert.Throws<OverflowException>(() => UInt256.Zero - 1).Message);
        Assert.Equal("Only positive or zero values are allowed.", Assert.Throws<OverflowException>(() => { UInt256 _ = -1; }).Message);
        Assert.Equal("Only positive or zero values are allowed.", Assert.Throws<OverflowException>(() => { UInt128 _ = -1L; }).Message);
        Assert.Equal("Value was either too large or too small for an Int32.", Assert.Throws<OverflowException>(() => (int)UInt256.MaxValue).Message);
        Assert.Throws<OverflowException>(() => (UInt128)UInt256.MaxValue);
        Assert.Throws<OverflowException>(() => UInt256.Parse("-1"));
        Assert.Throws<OverflowException>(() => UInt128.Parse("0x1" + new string('0', 32)));
        Assert.Throws<DivideByZeroException>(() => UInt256.MaxValue / 0);
        Assert.Throws<DivideByZeroException>(() => UInt256.MaxValue % 0);
    }

    [Theory]
    [InlineData(256)]
    [InlineData(int.MaxValue)]
    public void ShiftLeft_BeyondTheWidth_Throws(int shift) => Assert.Throws<OverflowException>(() => (UInt256)1 << shift);

    [Fact]
    public void Shift_ByTheLeastInteger_IsLeftOrRightByThatMany()
    {
        Assert.Equal(UInt256.Zero, UInt256.MaxValue << int.MinValue);
        Assert.Throws<OverflowException>(() => UInt256.MaxValue >> int.MinValue);
        Assert.Equal((UInt256)2, (UInt256)1 >> -1);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("258")]
    [InlineData("340282366920938463463374607431768211455")]
    public void Parse_DecimalAndHex_GiveTheSame(string text)
    {
        var hex = "0x" + BigInteger.Parse(text).ToString("X");

        Assert.Equal(UInt128.Parse(text), UInt128.Parse(hex));
        Assert.Equal(text, new UInt256(hex).ToString());
    }

    [Theory]
    [InlineData(" 255")]
    [InlineData("255\t ")]
    [InlineData("+255")]
    [InlineData("0xff ")]
    [InlineData("0x00FF\n")]
    [InlineData("000255")]
    public void Parse_WithBlanksOrSign_IsStillTheNumber(string text) => Assert.Equal((UInt256)255, UInt256.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("ff")]
    [InlineData(" 0xff")]
    [InlineData("0x ff")]
    [InlineData("1,000")]
    [InlineData("(5)")]
    [InlineData("5e2")]
    [InlineData("1.5")]
    [InlineData("0X10")]
    [InlineData("0x-1")]
    public void Parse_NoNumber_Throws(string text) =>
        Assert.Equal("The value could not be parsed.", Assert.Throws<FormatException>(() => UInt256.Parse(text)).Message);

    [Fact]
    public void Bytes_LittleEndianFixedWidth_ReadBothWays()
    {
        Assert.Equal("02010000000000000000000000000000", Convert.ToHexString(((UInt128)258).ToBytes()));
        Assert.Equal((UInt256)258, new UInt256([2, 1]));
        Assert.Equal((UInt256)258, new UInt256([1, 2], lendian: false));
        Assert.Equal(32, UInt256.MaxValue.ToBytes().Length);
        Assert.Throws<FormatException>(() => new UInt256(new byte[33]));
        Assert.Throws<FormatException>(() => new UInt128(new byte[17]));
    }

    [Fact]
    public void Default_EqualsZeroAndHasNoBytes()
    {
        Assert.True(default(UInt256) == UInt256.Zero);
        Assert.Empty(default(UInt256).ToBytes());
        Assert.Equal(32, UInt256.Zero.ToBytes().Length);
        Assert.Equal(32, (default(UInt256) + default(UInt256)).ToBytes().Length);
        Assert.Equal("0", default(UInt128).ToString());
    }

    [Fact]
    public void CompareAndEquals_WithAnotherType_Throw()
    {
        Assert.Throws<NullReferenceException>(() => UInt256.Zero.CompareTo(null));
        Assert.Throws<InvalidCastException>(() => UInt256.Zero.CompareTo(1));
        Assert.Throws<InvalidCastException>(() => UInt256.Zero.Equals((object)1));
    }

    [Fact]
    public void GetHashCode_IsTheSameInEveryProcess()
    {
        Assert.Equal(5, ((UInt256)5).GetHashCode());
        Assert.Equal(0, default(UInt128).GetHashCode());
        // The 32-bit words over each other.
        Assert.Equal(2, ((UInt256)0x0000_0007_0000_0005).GetHashCode());
        Assert.Equal(0, UInt256.MaxValue.GetHashCode());
        Assert.Equal(UInt256.MaxValue.GetHashCode(), UInt256.Parse(UInt256.MaxValue.ToString()).GetHashCode());
    }

    private static BigInteger Draw(Random random)
    {
        var bytes = new byte[random.Next(0, 33)];
        random.NextBytes(bytes);
        return new BigInteger(bytes, isUnsigned: true);
    }

    private static void AssertSame(BigInteger? expected, BigInteger limit, Func<UInt256> actual)
    {
        if (expected is null)
        {
            Assert.Throws<DivideByZeroException>(() => actual());
        }
        else if (expected.Value.Sign < 0 || expected.Value >= limit)
        {
            Assert.Throws<OverflowException>(() => actual());
        }
        else
        {
            Assert.Equal(expected.Value.ToString(), actual().ToString());
        }
    }
}
