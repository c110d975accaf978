using System.Globalization;
using System.Numerics;
using Nethereum.ABI.Codec;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Hex.HexTypes;

namespace Nethereum.ABI;

/// <summary>Whole numbers of 8 to 256 bits, with a sign or without.</summary>
public class IntType : ABIType
{
    private readonly bool _signed;

    /// <summary>A type of that name: <c>uint8</c>, <c>int256</c>.</summary>
    public IntType(string name) : this(name, ((IntType)CreateABIType(name)).Bits, !name.StartsWith('u'))
    {
    }

    internal IntType(string name, int bits, bool signed) : base(name)
    {
        Bits = bits;
        _signed = signed;
    }

    /// <inheritdoc/>
    public override string CanonicalName => string.Create(CultureInfo.InvariantCulture, $"{(_signed ? "int" : "uint")}{Bits}");

    internal int Bits { get; }

    private BigInteger Least => _signed ? -(BigInteger.One << (Bits - 1)) : BigInteger.Zero;

    private BigInteger Most => (BigInteger.One << (_signed ? Bits - 1 : Bits)) - 1;

    /// <inheritdoc/>
    public override Type GetDefaultDecodingType() => typeof(BigInteger);

    /// <inheritdoc/>
    public override byte[] EncodePacked(object value) => Bytes(Read(value), Bits / 8);

    internal override void EncodeTo(AbiWriter writer, object value) => writer.Word(Bytes(Read(value), WordSize));

    internal override object DecodeAt(AbiReader reader, int position, Type type)
    {
        var number = new BigInteger(reader.Word(position), isUnsigned: !_signed, isBigEndian: true);
        return number >= Least && number <= Most ? Convert(number, type) : throw AbiReader.Wrong(Name, "a number that does not fit");
    }

    private static byte[] Bytes(BigInteger number, int size)
    {
        byte[] bytes = new byte[size];
        bytes.AsSpan().Fill(number.Sign < 0 ? (byte)0xff : (byte)0);
        byte[] digits = number.Sign < 0 ? number.ToByteArray(isUnsigned: false, isBigEndian: true) : number.ToByteArray(isUnsigned: true, isBigEndian: true);
        digits.AsSpan(Math.Max(0, digits.Length - size)).CopyTo(bytes.AsSpan(Math.Max(0, size - digits.Length)));
        return bytes;
    }

    private BigInteger Read(object value)
    {
        BigInteger number = value switch
        {
            BigInteger given => given,
            HexBigInteger hex => hex.Value,
            string text when text.HasHexPrefix() => text.HexToBigInteger(false),
            string text => BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            Enum member => System.Convert.ToInt64(member, CultureInfo.InvariantCulture),
            ulong unsigned => unsigned,
            byte or sbyte or short or ushort or int or uint or long => System.Convert.ToInt64(value, CultureInfo.InvariantCulture),
            _ => throw new ArgumentException($"Invalid value for type {Name}: {value ?? "null"}"),
        };
        if (number < Least || number > Most)
        {
            throw new ArgumentOutOfRangeException(nameof(value), $"{CanonicalName} SolidityType value must be between {Least} and {Most}, was {number}");
        }

        return number;
    }

    private static object Convert(BigInteger number, Type type)
    {
        Type plain = type is null ? typeof(BigInteger) : Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(BigInteger) || plain == typeof(object) ? number
            : plain == typeof(HexBigInteger) ? new HexBigInteger(number)
            : plain.IsEnum ? Enum.ToObject(plain, (long)number)
            : plain == typeof(ulong) ? (ulong)number
            : plain == typeof(string) ? number.ToString(CultureInfo.InvariantCulture)
            : System.Convert.ChangeType((long)number, plain, CultureInfo.InvariantCulture);
    }
}
