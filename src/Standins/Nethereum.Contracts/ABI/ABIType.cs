using System.Globalization;
using Nethereum.ABI.Codec;
using Nethereum.Hex.HexConvertors.Extensions;

namespace Nethereum.ABI;

/// <summary>A type of the contract ABI (https://docs.soliditylang.org/en/latest/abi-spec.html).</summary>
public abstract class ABIType
{
    internal const int WordSize = 32;
    private const int NestingMax = 16;

    /// <summary>A type of that name.</summary>
    protected ABIType(string name) => Name = name;

    /// <summary>The name as it was given.</summary>
    public virtual string Name { get; protected set; }

    /// <summary>The name as signatures spell it: <c>uint</c> is <c>uint256</c>, a tuple its components.</summary>
    public virtual string CanonicalName => Name;

    /// <summary>Bytes in the head: of a dynamic type -1.</summary>
    public virtual int FixedSize => IsDynamic() ? -1 : StaticSize;

    /// <summary>Bytes in the head.</summary>
    public virtual int StaticSize => WordSize;

    /// <summary>The type of a name: <c>uint8</c>, <c>bytes32[]</c>, <c>tuple[2]</c>.</summary>
    /// <exception cref="ArgumentException">There is no such type.</exception>
    public static ABIType CreateABIType(string typeName)
    {
        ArgumentException.ThrowIfNullOrEmpty(typeName);
        if (typeName.Count(letter => letter == '[') > NestingMax)
        {
            throw new ArgumentException($"Unknown type: {typeName[..20]}… has more than {NestingMax} dimensions");
        }

        if (typeName.EndsWith(']'))
        {
            int open = typeName.LastIndexOf('[');
            string length = typeName[(open + 1)..^1];
            ABIType element = CreateABIType(typeName[..open]);
            return length.Length == 0 ? new DynamicArrayType(typeName, element)
                : int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out int size) ? new StaticArrayType(typeName, element, size)
                : throw Unknown(typeName);
        }

        return typeName switch
        {
            "bool" => new BoolType(),
            "address" => new AddressType(),
            "string" => new StringType(),
            "bytes" => new BytesType(),
            "tuple" => new TupleType(),
            _ when typeName.StartsWith("bytes", StringComparison.Ordinal) => new BytesElementaryType(typeName, Number(typeName, "bytes", 1, 32, 1)),
            _ when typeName.StartsWith("uint", StringComparison.Ordinal) => new IntType(typeName, typeName == "uint" ? 256 : Number(typeName, "uint", 8, 256, 8), signed: false),
            _ when typeName.StartsWith("int", StringComparison.Ordinal) => new IntType(typeName, typeName == "int" ? 256 : Number(typeName, "int", 8, 256, 8), signed: true),
            _ => throw Unknown(typeName),
        };
    }

    /// <summary>The value that bytes stand for, as the given class.</summary>
    public object Decode(byte[] encoded, Type type)
    {
        // A dynamic value alone stands without the offset that would lead to it.
        var reader = new AbiReader(encoded);
        return DecodeAt(reader, 0, type);
    }

    /// <summary>The value that hex stands for, as the given class.</summary>
    public object Decode(string encoded, Type type) => Decode(encoded.HexToByteArray(), type);

    /// <summary>The value that hex stands for.</summary>
    public T Decode<T>(string encoded) => (T)Decode(encoded, typeof(T));

    /// <summary>The value that bytes stand for.</summary>
    public T Decode<T>(byte[] encoded) => (T)Decode(encoded, typeof(T));

    /// <summary>The value's bytes; of a dynamic type without the offset that would lead to them.</summary>
    public byte[] Encode(object value)
    {
        var writer = new AbiWriter();
        EncodeTo(writer, value);
        return writer.ToArray();
    }

    /// <summary>The value's bytes without padding.</summary>
    public abstract byte[] EncodePacked(object value);

    /// <summary>The class that takes a value where nobody asks for another.</summary>
    public abstract Type GetDefaultDecodingType();

    /// <summary>Whether the head holds an offset instead of the value.</summary>
    public virtual bool IsDynamic() => false;

    internal abstract void EncodeTo(AbiWriter writer, object value);

    internal abstract object DecodeAt(AbiReader reader, int position, Type type);

    private static int Number(string typeName, string prefix, int least, int most, int step) =>
        int.TryParse(typeName.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most && number % step == 0
            ? number
            : throw Unknown(typeName);

    private static ArgumentException Unknown(string typeName) => new($"Unknown type: {typeName}");
}
