using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation;

/// <summary>A rule about one type, nested and compiler-generated ones included.</summary>
internal interface ITypeRule
{
    IEnumerable<ValidationError> Check(TypeDefinition type);
}
