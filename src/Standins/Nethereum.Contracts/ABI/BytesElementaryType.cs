using Nethereum.ABI.Codec;
using Nethereum.Hex.HexConvertors.Extensions;

namespace Nethereum.ABI;

/// <summary>1 to 32 bytes.</summary>
public class BytesElementaryType : ABIType
{
    private readonly int _size;

    /// <summary>A type of that name and size.</summary>
    public BytesElementaryType(string name, int size) : base(name) => _size = size;

    /// <inheritdoc/>
    public override Type GetDefaultDecodingType() => typeof(byte[]);

    /// <summary>The bytes, padded on the right to the type's size.</summary>
    public override byte[] EncodePacked(object value)
    {
        byte[] bytes = value switch
        {
            byte[] given => given,
            string text when text.HasHexPrefix() => text.HexToByteArray(),
            string text => System.Text.Encoding.UTF8.GetBytes(text),
            byte one => [one],
            _ => throw new ArgumentException($"Invalid value for type {Name}: {value ?? "null"}"),
        };
        return bytes.Length <= _size ? [.. bytes, .. new byte[_size - bytes.Length]] : throw new ArgumentException($"Expected byte[] of at most {_size} bytes for {Name}, was {bytes.Length}");
    }

    internal override void EncodeTo(AbiWriter writer, object value) => writer.Padded(EncodePacked(value));

    internal override object DecodeAt(AbiReader reader, int position, Type type)
    {
        byte[] bytes = reader.Word(position)[.._size].ToArray();
        return type == typeof(string) ? System.Text.Encoding.UTF8.GetString(bytes).TrimEnd('\0')
            : type == typeof(byte) ? bytes[0]
            : bytes;
    }
}
