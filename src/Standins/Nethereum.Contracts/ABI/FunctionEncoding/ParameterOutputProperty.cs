using System.Reflection;

namespace Nethereum.ABI.FunctionEncoding;

/// <summary>A decoded value with the property that takes it.</summary>
public class ParameterOutputProperty : ParameterOutput
{
    /// <summary>The property.</summary>
    public PropertyInfo PropertyInfo { get; set; }
}
