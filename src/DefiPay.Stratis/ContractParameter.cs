using System.Numerics;

namespace DefiPay.Stratis;

/// <summary>One argument of a contract's constructor or method, as transactions carry it.</summary>
public sealed class ContractParameter
{
    private ContractParameter(ContractParameterType type, object value)
    {
        Type = type;
        Value = value;
    }

    /// <summary>The type.</summary>
    public ContractParameterType Type { get; }

    /// <summary>The value, of the .NET type that <see cref="ContractParameterType"/> names for <see cref="Type"/>.</summary>
    public object Value { get; }

    /// <summary>An argument of type <see cref="ContractParameterType.Bool"/>.</summary>
    public static ContractParameter Of(bool value) => new(ContractParameterType.Bool, value);

    /// <summary>An argument of type <see cref="ContractParameterType.Byte"/>.</summary>
    public static ContractParameter Of(byte value) => new(ContractParameterType.Byte, value);

    /// <summary>An argument of type <see cref="ContractParameterType.Char"/>.</summary>
    public static ContractParameter Of(char value) => new(ContractParameterType.Char, value);

    /// <summary>An argument of type <see cref="ContractParameterType.String"/>.</summary>
    public static ContractParameter Of(string value) => new(ContractParameterType.String, value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>An argument of type <see cref="ContractParameterType.UInt"/>.</summary>
    public static ContractParameter Of(uint value) => new(ContractParameterType.UInt, value);

    /// <summary>An argument of type <see cref="ContractParameterType.Int"/>.</summary>
    public static ContractParameter Of(int value) => new(ContractParameterType.Int, value);

    /// <summary>An argument of type <see cref="ContractParameterType.ULong"/>.</summary>
    public static ContractParameter Of(ulong value) => new(ContractParameterType.ULong, value);

    /// <summary>An argument of type <see cref="ContractParameterType.Long"/>.</summary>
    public static ContractParameter Of(long value) => new(ContractParameterType.Long, value);

    /// <summary>An argument of type <see cref="ContractParameterType.Address"/>.</summary>
    public static ContractParameter Of(StratisAddress value) => new(ContractParameterType.Address, value);

    /// <summary>An argument of type <see cref="ContractParameterType.ByteArray"/>.</summary>
    public static ContractParameter Of(byte[] value) => new(ContractParameterType.ByteArray, value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>An argument of type <see cref="ContractParameterType.UInt128"/>.</summary>
    /// <exception cref="OverflowException">The number is negative or too large.</exception>
    public static ContractParameter OfUInt128(BigInteger value) => OfNumber(ContractParameterType.UInt128, value, 128);

    /// <summary>An argument of type <see cref="ContractParameterType.UInt256"/>.</summary>
    /// <exception cref="OverflowException">The number is negative or too large.</exception>
    public static ContractParameter OfUInt256(BigInteger value) => OfNumber(ContractParameterType.UInt256, value, 256);

    /// <summary>Reads the text form <c>type#value</c>, such as <c>7#5</c>.</summary>
    /// <param name="text">Type number, <c>#</c>, value; nothing is escaped.</param>
    /// <param name="network">The network whose addresses the text names.</param>
    /// <exception cref="FormatException">The type is unknown, or the text is no value of it.</exception>
    public static ContractParameter Parse(string text, StratisNetwork network) => ContractParameterText.Parse(text, network);

    /// <summary>The text form, not escaped.</summary>
    /// <param name="network">The network whose addresses the text shall name.</param>
    public string ToText(StratisNetwork network) => ContractParameterText.Write(this, network);

    /// <summary>Reads the binary form: a byte for the type, then the value.</summary>
    /// <exception cref="FormatException">The type is unknown, or the bytes are no value of it.</exception>
    public static ContractParameter Decode(ReadOnlySpan<byte> encoded) => ContractParameterBinary.Decode(encoded);

    /// <summary>The binary form: a byte for the type, then the value.</summary>
    public byte[] Encode() => ContractParameterBinary.Encode(this);

    private static ContractParameter OfNumber(ContractParameterType type, BigInteger value, int bits) =>
        value.Sign >= 0 && value.GetBitLength() <= bits
            ? new ContractParameter(type, value)
            : throw new OverflowException($"A number of type {type} is at least 0 and below 2^{bits}.");
}
