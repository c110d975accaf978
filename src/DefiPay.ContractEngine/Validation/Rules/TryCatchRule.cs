using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>No exception handlers: a contract could catch what stops it, running out of gas included.</summary>
internal sealed class TryCatchRule : IMethodRule
{
    public IEnumerable<ValidationError> Check(MethodDefinition method)
    {
        if (method.HasBody && method.Body.HasExceptionHandlers)
        {
            yield return new ValidationError(
                "TryCatchValidationResult", "Known Non-Deterministic Method", method.Name, "Try-catch not permitted.");
        }
    }
}
