namespace Nethereum.ABI.Model;

/// <summary>A constructor.</summary>
public class ConstructorABI
{
    /// <summary>Its parameters, in order.</summary>
    public Parameter[] InputParameters { get; set; }

    /// <summary><c>payable</c> or <c>nonpayable</c>.</summary>
    public string StateMutability { get; set; }
}
