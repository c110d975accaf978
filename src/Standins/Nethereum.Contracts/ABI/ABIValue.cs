namespace Nethereum.ABI;

/// <summary>A value with its type.</summary>
public class ABIValue
{
    /// <summary>A value of a type.</summary>
    public ABIValue(ABIType abiType, object value)
    {
        ABIType = abiType;
        Value = value;
    }

    /// <summary>A value of the type with that name.</summary>
    public ABIValue(string abiType, object value) : this(ABIType.CreateABIType(abiType), value)
    {
    }

    /// <summary>Its type.</summary>
    public ABIType ABIType { get; set; }

    /// <summary>The value.</summary>
    public object Value { get; set; }
}
