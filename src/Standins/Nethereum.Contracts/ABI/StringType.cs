using System.Text;
using Nethereum.ABI.Codec;

namespace Nethereum.ABI;

/// <summary>Text in UTF-8.</summary>
public class StringType : ABIType
{
    /// <summary>The type.</summary>
    public StringType() : base("string")
    {
    }

    /// <inheritdoc/>
    public override bool IsDynamic() => true;

    /// <inheritdoc/>
    public override Type GetDefaultDecodingType() => typeof(string);

    /// <inheritdoc/>
    public override byte[] EncodePacked(object value) =>
        Encoding.UTF8.GetBytes(value as string ?? throw new ArgumentException($"Invalid value for type string: {value ?? "null"}"));

    internal override void EncodeTo(AbiWriter writer, object value)
    {
        byte[] bytes = EncodePacked(value);
        writer.Length(bytes.Length);
        writer.Padded(bytes);
    }

    internal override object DecodeAt(AbiReader reader, int position, Type type) => Encoding.UTF8.GetString(reader.Bytes(position));
}
