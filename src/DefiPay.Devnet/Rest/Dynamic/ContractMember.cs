using DefiPay.Stratis;

namespace DefiPay.Devnet.Rest.Dynamic;

/// <summary>A public method of a contract, or a property that can be read.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Parameters">Its parameters; none for a property.</param>
internal sealed record ContractMember(string Name, IReadOnlyList<ContractMember.Parameter> Parameters)
{
    /// <summary>A parameter; without a type it is one that cannot be sent.</summary>
    public sealed record Parameter(string Name, ContractParameterType? Type);
}
