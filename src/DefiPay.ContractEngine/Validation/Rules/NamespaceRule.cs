using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>No type has a namespace; so none can pass for one of the platform's.</summary>
internal sealed class NamespaceRule : ITypeRule
{
    public IEnumerable<ValidationError> Check(TypeDefinition type)
    {
        if (type.Namespace.Length > 0)
        {
            yield return new ValidationError("TypeDefinitionValidationResult", null, null, "Class must not have a namespace.");
        }
    }
}
