using Nethereum.ABI.Model;

namespace Nethereum.ABI.FunctionEncoding;

/// <summary>A decoded value with the parameter that it belongs to.</summary>
public class ParameterOutput
{
    /// <summary>The parameter.</summary>
    public Parameter Parameter { get; set; }

    /// <summary>Where its head lay in the data.</summary>
    public int DataIndexStart { get; set; }

    /// <summary>The value.</summary>
    public object Result { get; set; }
}
