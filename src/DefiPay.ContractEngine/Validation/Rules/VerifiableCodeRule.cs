using DefiPay.ContractEngine.Validation.Verification;
using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>Every method's IL is shown to be type-safe, or the contract is refused.</summary>
internal sealed class VerifiableCodeRule : IMethodRule
{
    public IEnumerable<ValidationError> Check(MethodDefinition method)
    {
        if (!method.HasBody) return [];
        try
        {
            MethodVerifier.Verify(method, TypeKnowledge.Of(method.Module));
            return [];
        }
        catch (UnverifiableException failure)
        {
            return [Unverifiable.Refuse(method.FullName, failure.Message)];
        }
    }
}
