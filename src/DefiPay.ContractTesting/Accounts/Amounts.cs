using System.Globalization;
using System.Numerics;
using Stratis.SmartContracts;
using UInt128 = Stratis.SmartContracts.UInt128;

namespace DefiPay.ContractTesting;

/// <summary>Between the contracts' amounts and .NET's numbers without bounds, in which models like to count.</summary>
public static class Amounts
{
    /// <summary>The contracts' number.</summary>
    /// <exception cref="OverflowException">It is negative, or 2^256 and more.</exception>
    public static UInt256 ToUInt256(this BigInteger value) => UInt256.Parse(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The contracts' number.</summary>
    /// <exception cref="OverflowException">It is negative, or 2^128 and more.</exception>
    public static UInt128 ToUInt128(this BigInteger value) => UInt128.Parse(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The number without bounds.</summary>
    public static BigInteger ToBigInteger(this UInt256 value) => new(value.ToBytes(), isUnsigned: true);

    /// <summary>The number without bounds.</summary>
    public static BigInteger ToBigInteger(this UInt128 value) => new(value.ToBytes(), isUnsigned: true);
}
