using System.Globalization;
using Nethereum.ABI.Codec;

namespace Nethereum.ABI;

/// <summary>A fixed number of values of one type.</summary>
public class StaticArrayType : ArrayType
{
    private const int SizeMax = 65_536;

    internal StaticArrayType(string name, ABIType elementType, int size) : base(name, elementType) =>
        Size = size is > 0 and <= SizeMax ? size : throw new ArgumentException($"Unknown type: {name} (1 to {SizeMax} elements are possible)");

    /// <summary>How many elements it has.</summary>
    public int Size { get; }

    /// <inheritdoc/>
    public override string CanonicalName => string.Create(CultureInfo.InvariantCulture, $"{ElementType.CanonicalName}[{Size}]");

    /// <inheritdoc/>
    public override int StaticSize => IsDynamic() ? WordSize : checked(Size * ElementType.StaticSize);

    /// <inheritdoc/>
    public override bool IsDynamic() => ElementType.IsDynamic();

    internal override void EncodeTo(AbiWriter writer, object value)
    {
        object[] elements = Elements(value);
        if (elements.Length != Size)
        {
            throw new ArgumentException($"{Name} takes {Size} elements, not {elements.Length}");
        }

        writer.Sequence(Enumerable.Repeat(ElementType, Size), elements);
    }

    internal override object DecodeAt(AbiReader reader, int position, Type type) => DecodeElements(reader, position, Size, type);
}
