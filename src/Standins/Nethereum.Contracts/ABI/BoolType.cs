using Nethereum.ABI.Codec;

namespace Nethereum.ABI;

/// <summary>True or false.</summary>
public class BoolType : ABIType
{
    /// <summary>The type.</summary>
    public BoolType() : base("bool")
    {
    }

    /// <inheritdoc/>
    public override Type GetDefaultDecodingType() => typeof(bool);

    /// <inheritdoc/>
    public override byte[] EncodePacked(object value) => [Read(value) ? (byte)1 : (byte)0];

    internal override void EncodeTo(AbiWriter writer, object value) => writer.Word(EncodePacked(value));

    internal override object DecodeAt(AbiReader reader, int position, Type type)
    {
        ReadOnlySpan<byte> word = reader.Word(position);
        return word[..^1].ContainsAnyExcept((byte)0) || word[^1] > 1 ? throw AbiReader.Wrong("bool", "neither 0 nor 1") : word[^1] == 1;
    }

    private static bool Read(object value) => value as bool? ?? throw new ArgumentException($"Invalid value for type bool: {value ?? "null"}");
}
