using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>No method is named like a finalizer: when it runs depends on the collector.</summary>
internal sealed class FinalizerRule : ITypeRule
{
    public IEnumerable<ValidationError> Check(TypeDefinition type)
    {
        if (type.Methods.Any(method => method.Name == "Finalize"))
        {
            yield return new ValidationError(
                "FinalizerValidationResult", "Finalizer", type.FullName, $"Type {type.Name} defines a finalizer");
        }
    }
}
