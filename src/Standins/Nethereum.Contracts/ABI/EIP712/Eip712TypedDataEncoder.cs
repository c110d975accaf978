using System.Collections;
using System.Text;
using DefiPay.Crypto;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace Nethereum.ABI.EIP712;

/// <summary>Encodes typed data: what is hashed, and the hash that is signed.</summary>
public class Eip712TypedDataEncoder
{
    private const string DomainName = "EIP712Domain";
    private const int DepthMax = 32;

    /// <summary>One for everybody; it has no state.</summary>
    public static Eip712TypedDataEncoder Current { get; } = new();

    /// <summary>The bytes 19 01, the domain's hash and the message's hash.</summary>
    public byte[] EncodeTypedData<T, TDomain>(T message, TypedData<TDomain> typedData)
    {
        typedData.Message = MemberValueFactory.CreateFromMessage(message);
        return EncodeTypedData(typedData);
    }

    /// <summary>The same, with the structs read from the classes.</summary>
    public byte[] EncodeTypedData<T, TDomain>(T data, TDomain domain, string primaryTypeName) => EncodeTypedData(GenerateTypedData(data, domain, primaryTypeName));

    /// <summary>The same for a message that is set.</summary>
    public byte[] EncodeTypedData<TDomain>(TypedData<TDomain> typedData)
    {
        typedData.InitDomainRawValues();
        return EncodeTypedDataRaw(typedData);
    }

    /// <summary>The same without classes.</summary>
    public byte[] EncodeTypedDataRaw(TypedDataRaw typedData) =>
    [
        0x19, 0x01,
        .. HashStruct(typedData.Types, DomainName, typedData.DomainRawValues, 0),
        .. typedData.PrimaryType == DomainName ? [] : HashStruct(typedData.Types, typedData.PrimaryType, typedData.Message, 0),
    ];

    /// <summary>The hash that is signed.</summary>
    public byte[] EncodeAndHashTypedData<T, TDomain>(T message, TypedData<TDomain> typedData) => Keccak256.Hash(EncodeTypedData(message, typedData));

    /// <summary>The hash that is signed, for a message that is set.</summary>
    public byte[] EncodeAndHashTypedData<TDomain>(TypedData<TDomain> typedData) => Keccak256.Hash(EncodeTypedData(typedData));

    /// <summary>The hash of the domain.</summary>
    public byte[] HashDomainSeparator<TDomain>(TypedData<TDomain> typedData)
    {
        typedData.InitDomainRawValues();
        return HashStruct(typedData.Types, DomainName, typedData.DomainRawValues, 0);
    }

    /// <summary>The hash of a struct.</summary>
    public byte[] HashStruct<T>(T message, string primaryType, params Type[] types) =>
        HashStruct(MemberDescriptionFactory.GetTypesMemberDescription(types), primaryType, MemberValueFactory.CreateFromMessage(message), 0);

    /// <summary>A struct's type with those it uses: <c>Mail(Person from,string contents)Person(string name)</c>.</summary>
    public string GetEncodedType(string primaryType, params Type[] types) => EncodeType(MemberDescriptionFactory.GetTypesMemberDescription(types), primaryType);

    /// <summary>Typed data of a message, with the structs read from the classes.</summary>
    public TypedData<TDomain> GenerateTypedData<T, TDomain>(T data, TDomain domain, string primaryTypeName)
    {
        var typedData = new TypedData<TDomain>
        {
            Domain = domain,
            PrimaryType = primaryTypeName,
            Types = MemberDescriptionFactory.GetTypesMemberDescription(typeof(T), typeof(TDomain)),
            Message = MemberValueFactory.CreateFromMessage(data),
        };
        typedData.InitDomainRawValues();
        return typedData;
    }

    private static byte[] HashStruct(IDictionary<string, MemberDescription[]> types, string name, MemberValue[] values, int depth)
    {
        if (depth > DepthMax)
        {
            throw new FormatException($"The typed data is nested deeper than {DepthMax} structs");
        }

        var data = new MemoryStream();
        data.Write(Keccak256.Hash(Encoding.UTF8.GetBytes(EncodeType(Effective(types, name, values), name))));
        foreach (MemberValue value in values)
        {
            data.Write(EncodeValue(types, value.TypeName, value.Value, depth));
        }

        return Keccak256.Hash(data.ToArray());
    }

    // A domain consists of what is set, whatever its class could hold.
    private static IDictionary<string, MemberDescription[]> Effective(IDictionary<string, MemberDescription[]> types, string name, MemberValue[] values)
    {
        if (name != DomainName || types[name].Length == values.Length)
        {
            return types;
        }

        throw new FormatException(
            $"The domain's type lists {types[name].Length} members, but {values.Length} are set; describe it by a class that has just those.");
    }

    private static byte[] EncodeValue(IDictionary<string, MemberDescription[]> types, string type, object value, int depth)
    {
        if (type.EndsWith(']'))
        {
            string element = type[..type.LastIndexOf('[')];
            return Keccak256.Hash([.. ((IEnumerable)value).Cast<object>().SelectMany(item => EncodeValue(types, element, item, depth))]);
        }

        if (types.ContainsKey(type))
        {
            return HashStruct(types, type, (MemberValue[])value, depth + 1);
        }

        ABIType abiType = ABIType.CreateABIType(type);
        return abiType.IsDynamic() ? Keccak256.Hash(abiType.EncodePacked(value)) : abiType.Encode(value);
    }

    private static string EncodeType(IDictionary<string, MemberDescription[]> types, string name)
    {
        var used = new SortedSet<string>(StringComparer.Ordinal);
        Collect(types, name, used);
        used.Remove(name);
        return string.Concat(used.Prepend(name).Select(type => $"{type}({string.Join(",", types[type].Select(member => $"{member.Type} {member.Name}"))})"));
    }

    private static void Collect(IDictionary<string, MemberDescription[]> types, string name, SortedSet<string> used)
    {
        if (!types.TryGetValue(name, out MemberDescription[] members) || !used.Add(name))
        {
            return;
        }

        foreach (MemberDescription member in members)
        {
            Collect(types, member.Type.Split('[')[0], used);
        }
    }
}
