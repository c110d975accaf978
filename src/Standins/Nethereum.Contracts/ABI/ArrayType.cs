using System.Collections;
using Nethereum.ABI.Codec;
using Nethereum.ABI.FunctionEncoding;

namespace Nethereum.ABI;

/// <summary>Several values of one type.</summary>
public abstract class ArrayType : ABIType
{
    /// <summary>An array of that name.</summary>
    protected ArrayType(string name, ABIType elementType) : base(name) => ElementType = elementType;

    /// <summary>The type of its elements.</summary>
    public ABIType ElementType { get; }

    /// <inheritdoc/>
    public override Type GetDefaultDecodingType() =>
        typeof(List<>).MakeGenericType(ElementType is TupleType ? typeof(List<ParameterOutput>) : ElementType.GetDefaultDecodingType());

    /// <inheritdoc/>
    public override byte[] EncodePacked(object value) => [.. Elements(value).SelectMany(element =>
    {
        // Packed elements keep their padding (only then do two lists not look alike); dynamic ones cannot be packed.
        if (ElementType.IsDynamic())
        {
            throw new NotSupportedException($"{Name} cannot be packed: its elements have no fixed size");
        }

        return ElementType.Encode(element);
    })];

    internal static object[] Elements(object value) => value switch
    {
        null => throw new ArgumentException("Invalid value for an array: null"),
        string => throw new ArgumentException("Invalid value for an array: a text"),
        IEnumerable list => [.. list.Cast<object>()],
        _ => throw new ArgumentException($"Invalid value for an array: {value.GetType().Name}"),
    };

    internal IList DecodeElements(AbiReader reader, int start, int count, Type type)
    {
        // Every element takes a word of data at least, whatever it says of itself: that bounds the list before it is made.
        reader.Demand(start, (long)count * Math.Max(ElementType.StaticSize, 1));
        Type listType = ListTypeFor(type, out bool asArray);
        Type elementType = listType.GetGenericArguments()[0];
        var list = (IList)Activator.CreateInstance(listType)!;
        for (int i = 0; i < count; i++)
        {
            int head = start + (i * ElementType.StaticSize);
            list.Add(ElementType.DecodeAt(reader, ElementType.IsDynamic() ? reader.Follow(start, head) : head, elementType));
        }

        if (!asArray)
        {
            return list;
        }

        Array array = Array.CreateInstance(elementType, list.Count);
        list.CopyTo(array, 0);
        return array;
    }

    private Type ListTypeFor(Type type, out bool asArray)
    {
        asArray = type is { IsArray: true };
        return type is null || type == typeof(object) ? GetDefaultDecodingType()
            : asArray ? typeof(List<>).MakeGenericType(type.GetElementType()!)
            : type.IsGenericType ? typeof(List<>).MakeGenericType(type.GetGenericArguments()[0])
            : GetDefaultDecodingType();
    }
}
