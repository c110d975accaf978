using Nethereum.ABI.Codec;

namespace Nethereum.ABI;

/// <summary>As many values of one type as it says itself.</summary>
public class DynamicArrayType : ArrayType
{
    internal DynamicArrayType(string name, ABIType elementType) : base(name, elementType)
    {
    }

    /// <inheritdoc/>
    public override string CanonicalName => ElementType.CanonicalName + "[]";

    /// <inheritdoc/>
    public override bool IsDynamic() => true;

    internal override void EncodeTo(AbiWriter writer, object value)
    {
        object[] elements = Elements(value);
        writer.Length(elements.Length);
        writer.Sequence(Enumerable.Repeat(ElementType, elements.Length), elements);
    }

    internal override object DecodeAt(AbiReader reader, int position, Type type) =>
        DecodeElements(reader, position + WordSize, reader.Length(position), type);
}
