using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>No generic methods.</summary>
internal sealed class GenericMethodRule : IMethodRule
{
    public IEnumerable<ValidationError> Check(MethodDefinition method)
    {
        if (method.HasGenericParameters)
        {
            yield return new ValidationError(
                "GenericMethodValidationResult", null, null, $"{method.FullName} is invalid [contains generic parameter]");
        }
    }
}
