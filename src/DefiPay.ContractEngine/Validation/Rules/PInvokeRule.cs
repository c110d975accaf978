using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>No native code.</summary>
internal sealed class PInvokeRule : IMethodRule
{
    public IEnumerable<ValidationError> Check(MethodDefinition method)
    {
        if (method.IsPInvokeImpl)
        {
            // The two spaces are the platform's.
            yield return new ValidationError(
                "PInvokeValidationResult", null, null, $"{method.FullName} is invalid [contains  PInvoke]");
        }
    }
}
