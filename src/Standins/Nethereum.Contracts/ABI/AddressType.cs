using System.Numerics;
using Nethereum.ABI.Codec;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Util;

namespace Nethereum.ABI;

/// <summary>20 bytes; decoded as text with the checksum of EIP-55.</summary>
public class AddressType : ABIType
{
    private const int Size = 20;

    /// <summary>The type.</summary>
    public AddressType() : base("address")
    {
    }

    /// <inheritdoc/>
    public override Type GetDefaultDecodingType() => typeof(string);

    /// <inheritdoc/>
    public override byte[] EncodePacked(object value)
    {
        byte[] bytes = value switch
        {
            string text => text.HexToByteArray(),
            byte[] given => given,
            BigInteger number => number.ToByteArray(isUnsigned: true, isBigEndian: true),
            _ => throw new ArgumentException($"Invalid value for type address: {value ?? "null"}"),
        };
        return bytes.Length <= Size ? [.. new byte[Size - bytes.Length], .. bytes] : throw new ArgumentException("Invalid address (should be at most 20 bytes)");
    }

    internal override void EncodeTo(AbiWriter writer, object value) => writer.Word(EncodePacked(value));

    internal override object DecodeAt(AbiReader reader, int position, Type type)
    {
        byte[] address = reader.Word(position)[(WordSize - Size)..].ToArray();
        return type == typeof(byte[]) ? address
            : type == typeof(BigInteger) ? new BigInteger(address, isUnsigned: true, isBigEndian: true)
            : AddressUtil.Current.ConvertToChecksumAddress(address);
    }
}
