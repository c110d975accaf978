using Nethereum.ABI.Codec;

namespace Nethereum.ABI.Model;

/// <summary>An input or output of a function, constructor, event or error.</summary>
public class Parameter
{
    /// <summary>A parameter; orders begin with 1.</summary>
    public Parameter(string type, string name = null, int order = 1, string internalType = null, string serpentSignature = null)
    {
        Name = name;
        Type = type;
        Order = order;
        InternalType = internalType;
        SerpentSignature = serpentSignature;
        ABIType = ABIType.CreateABIType(type);
        StructTypeName = StructName(internalType);
    }

    /// <summary>A parameter without a name; orders begin with 1.</summary>
    public Parameter(string type, int order, string internalType = null) : this(type, null, order, internalType)
    {
    }

    /// <summary>Its name; may be empty.</summary>
    public string Name { get; }

    /// <summary>Its type as the ABI spells it.</summary>
    public string Type { get; }

    /// <summary>Its type.</summary>
    public ABIType ABIType { get; }

    /// <summary>Its place, from 1.</summary>
    public int Order { get; }

    /// <summary>Its type in the source, such as <c>struct Gateway.Claim</c>.</summary>
    public string InternalType { get; }

    /// <summary>The class that takes its value.</summary>
    public Type DecodedType { get; set; }

    /// <summary>Of an event: whether it is a topic.</summary>
    public bool Indexed { get; set; }

    /// <summary>Kept for the signature of the constructor.</summary>
    public string SerpentSignature { get; }

    /// <summary>Name of its struct.</summary>
    public string StructTypeName { get; set; }

    private static string StructName(string internalType) => internalType is not null && internalType.StartsWith("struct ", StringComparison.Ordinal)
        ? internalType[(Math.Max(internalType.LastIndexOf('.'), "struct ".Length - 1) + 1)..].Split('[')[0]
        : null;
}
