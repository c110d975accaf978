using DefiPay.ContractEngine.Loading;
using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>A contract type has no static constructor. Other types' are refused by <see cref="StaticStateRule"/>.</summary>
internal sealed class StaticConstructorRule : ITypeRule
{
    public IEnumerable<ValidationError> Check(TypeDefinition type)
    {
        if (ContractModule.IsContractType(type) && type.Methods.Any(method => method.IsConstructor && method.IsStatic))
        {
            yield return new ValidationError(
                "StaticConstructorValidationResult", "Static constructor", type.FullName,
                $"Type {type.Name} contains a static constructor");
        }
    }
}
