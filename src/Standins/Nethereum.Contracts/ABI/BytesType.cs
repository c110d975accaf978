using Nethereum.ABI.Codec;
using Nethereum.Hex.HexConvertors.Extensions;

namespace Nethereum.ABI;

/// <summary>Bytes of any length.</summary>
public class BytesType : ABIType
{
    /// <summary>The type.</summary>
    public BytesType() : base("bytes")
    {
    }

    /// <inheritdoc/>
    public override bool IsDynamic() => true;

    /// <inheritdoc/>
    public override Type GetDefaultDecodingType() => typeof(byte[]);

    /// <inheritdoc/>
    public override byte[] EncodePacked(object value) => value switch
    {
        byte[] given => given,
        string text => text.HexToByteArray(),
        _ => throw new ArgumentException($"Invalid value for type bytes: {value ?? "null"}"),
    };

    internal override void EncodeTo(AbiWriter writer, object value)
    {
        byte[] bytes = EncodePacked(value);
        writer.Length(bytes.Length);
        writer.Padded(bytes);
    }

    internal override object DecodeAt(AbiReader reader, int position, Type type) => reader.Bytes(position).ToArray();
}
