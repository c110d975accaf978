namespace Nethereum.ABI.FunctionEncoding;

/// <summary>A value that does not fit its type.</summary>
public class AbiEncodingException : Exception
{
    /// <summary>Says which value it was.</summary>
    public AbiEncodingException(int order, ABIType abiType, object value, string message, Exception innerException) : base(message, innerException)
    {
        Order = order;
        ABIType = abiType;
        Value = value;
    }

    /// <summary>The place of the parameter, from 1.</summary>
    public int Order { get; }

    /// <summary>Its type.</summary>
    public ABIType ABIType { get; }

    /// <summary>The value.</summary>
    public object Value { get; }
}
