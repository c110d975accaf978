namespace DefiPay.Stratis;

/// <summary>Types of the arguments that a transaction can carry; the numbers are those of the text and binary forms.</summary>
public enum ContractParameterType : byte
{
    /// <summary><see cref="bool"/>; text <c>True</c> or <c>False</c> in any case; one byte.</summary>
    Bool = 1,

    /// <summary><see cref="byte"/>; text a number; one byte.</summary>
    Byte = 2,

    /// <summary><see cref="char"/>; text the character; UTF-16 unit, two bytes little-endian.</summary>
    Char = 3,

    /// <summary><see cref="string"/>; text as it is; UTF-8.</summary>
    String = 4,

    /// <summary><see cref="uint"/>; text a number; four bytes little-endian.</summary>
    UInt = 5,

    /// <summary><see cref="int"/>; text a number; four bytes little-endian.</summary>
    Int = 6,

    /// <summary><see cref="ulong"/>; text a number; eight bytes little-endian.</summary>
    ULong = 7,

    /// <summary><see cref="long"/>; text a number; eight bytes little-endian.</summary>
    Long = 8,

    /// <summary><see cref="StratisAddress"/>; text base58; 20 bytes.</summary>
    Address = 9,

    /// <summary>Array of <see cref="byte"/>; text hexadecimal digits, <c>0x</c> allowed; the bytes.</summary>
    ByteArray = 10,

    /// <summary><see cref="System.Numerics.BigInteger"/> below 2^128; text decimal, or hexadecimal after <c>0x</c>; 16 bytes little-endian.</summary>
    UInt128 = 11,

    /// <summary><see cref="System.Numerics.BigInteger"/> below 2^256; text decimal, or hexadecimal after <c>0x</c>; 32 bytes little-endian.</summary>
    UInt256 = 12,
}
