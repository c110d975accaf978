using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace DefiPay.Stratis;

/// <summary>The binary form of parameters, which scripts carry. Bytes behind a number's width are ignored, as the platform does.</summary>
internal static class ContractParameterBinary
{
    public static byte[] Encode(ContractParameter parameter) => [(byte)parameter.Type, .. EncodeValue(parameter)];

    public static ContractParameter Decode(ReadOnlySpan<byte> encoded)
    {
        if (encoded.IsEmpty || !Enum.IsDefined((ContractParameterType)encoded[0]))
        {
            throw new FormatException(encoded.IsEmpty ? "A parameter has no type." : $"Parameter type '{encoded[0]}' is not supported.");
        }

        var type = (ContractParameterType)encoded[0];
        var value = encoded[1..];
        return type switch
        {
            ContractParameterType.Bool => ContractParameter.Of(Take(type, value, 1)[0] != 0),
            ContractParameterType.Byte => ContractParameter.Of(Take(type, value, 1)[0]),
            ContractParameterType.Char => ContractParameter.Of((char)BinaryPrimitives.ReadUInt16LittleEndian(Take(type, value, sizeof(char)))),
            ContractParameterType.String => ContractParameter.Of(Encoding.UTF8.GetString(value)),
            ContractParameterType.UInt => ContractParameter.Of(BinaryPrimitives.ReadUInt32LittleEndian(Take(type, value, sizeof(uint)))),
            ContractParameterType.Int => ContractParameter.Of(BinaryPrimitives.ReadInt32LittleEndian(Take(type, value, sizeof(int)))),
            ContractParameterType.ULong => ContractParameter.Of(BinaryPrimitives.ReadUInt64LittleEndian(Take(type, value, sizeof(ulong)))),
            ContractParameterType.Long => ContractParameter.Of(BinaryPrimitives.ReadInt64LittleEndian(Take(type, value, sizeof(long)))),
            ContractParameterType.Address => ContractParameter.Of(new StratisAddress(Exactly(type, value, StratisAddress.Size))),
            ContractParameterType.ByteArray => ContractParameter.Of(value.ToArray()),
            ContractParameterType.UInt128 => ContractParameter.OfUInt128(ReadNumber(type, value, 16)),
            _ => ContractParameter.OfUInt256(ReadNumber(type, value, 32)),
        };
    }

    private static byte[] EncodeValue(ContractParameter parameter) => parameter.Value switch
    {
        bool value => [value ? (byte)1 : (byte)0],
        byte value => [value],
        char value => Write(value, sizeof(char)),
        string value => Encoding.UTF8.GetBytes(value),
        uint value => Write(value, sizeof(uint)),
        int value => Write(unchecked((uint)value), sizeof(int)),
        ulong value => Write(value, sizeof(ulong)),
        long value => Write(unchecked((ulong)value), sizeof(long)),
        StratisAddress value => value.ToBytes(),
        byte[] value => value,
        BigInteger value => Write(value, parameter.Type == ContractParameterType.UInt128 ? 16 : 32),
        _ => throw new InvalidOperationException($"A parameter of type {parameter.Type} cannot hold a {parameter.Value.GetType().Name}."),
    };

    private static byte[] Write(BigInteger value, int width)
    {
        var bytes = new byte[width];
        value.TryWriteBytes(bytes, out _, isUnsigned: true);
        return bytes;
    }

    private static ReadOnlySpan<byte> Take(ContractParameterType type, ReadOnlySpan<byte> value, int width) => value.Length >= width
        ? value[..width]
        : throw new FormatException($"A parameter of type {type} has {width} bytes, not {value.Length}.");

    private static ReadOnlySpan<byte> Exactly(ContractParameterType type, ReadOnlySpan<byte> value, int width) => value.Length == width
        ? value
        : throw new FormatException($"A parameter of type {type} has {width} bytes, not {value.Length}.");

    private static BigInteger ReadNumber(ContractParameterType type, ReadOnlySpan<byte> value, int width) => value.Length <= width
        ? new BigInteger(value, isUnsigned: true)
        : throw new FormatException($"A parameter of type {type} has at most {width} bytes, not {value.Length}.");
}
