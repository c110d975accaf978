using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation;

/// <summary>A rule about a method as a whole: its signature, its kind, the shape of its body.</summary>
internal interface IMethodRule
{
    IEnumerable<ValidationError> Check(MethodDefinition method);
}
