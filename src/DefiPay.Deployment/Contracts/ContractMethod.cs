namespace DefiPay.Deployment.Contracts;

/// <summary>A constructor or public method of a contract.</summary>
/// <param name="Name">Its name; of a property without `get_`.</param>
/// <param name="Parameters">In order.</param>
/// <param name="ReturnType">Short name of the type; empty for a constructor.</param>
public sealed record ContractMethod(string Name, IReadOnlyList<ContractParameterInfo> Parameters, string ReturnType)
{
    /// <summary>Whether it is the getter of a property.</summary>
    public bool IsProperty { get; init; }

    /// <summary>What a transaction calls it: the platform knows methods only.</summary>
    public string CodeName => IsProperty ? $"get_{Name}" : Name;

    /// <summary>For people: `Address to, UInt256 amount`.</summary>
    public string ParameterList => string.Join(", ", Parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"));
}
