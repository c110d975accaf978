namespace DefiPay.Stratis.Events;

/// <summary>What the bytes of an event's field stand for.</summary>
public enum EventValueKind
{
    /// <summary>One byte; a <see cref="bool"/>.</summary>
    Bool,

    /// <summary>One byte; a <see cref="byte"/>.</summary>
    Byte,

    /// <summary>One UTF-16 unit, little-endian; a <see cref="char"/>.</summary>
    Char,

    /// <summary>UTF-8; a <see cref="string"/>.</summary>
    String,

    /// <summary>4 bytes, little-endian; a <see cref="uint"/>.</summary>
    UInt32,

    /// <summary>4 bytes, little-endian; an <see cref="int"/>.</summary>
    Int32,

    /// <summary>8 bytes, little-endian; a <see cref="ulong"/>.</summary>
    UInt64,

    /// <summary>8 bytes, little-endian; a <see cref="long"/>.</summary>
    Int64,

    /// <summary>16 bytes, little-endian; a <see cref="System.Numerics.BigInteger"/>.</summary>
    UInt128,

    /// <summary>32 bytes, little-endian; a <see cref="System.Numerics.BigInteger"/>.</summary>
    UInt256,

    /// <summary>20 bytes; a <see cref="StratisAddress"/>.</summary>
    Address,

    /// <summary>As they are; a <c>byte[]</c>.</summary>
    Bytes,

    /// <summary>An RLP list of elements; a list of values.</summary>
    Array,

    /// <summary>An RLP list of fields; a list of <see cref="EventArgument"/>.</summary>
    Struct,

    /// <summary>A type that the platform cannot write into a log.</summary>
    Unsupported,
}
