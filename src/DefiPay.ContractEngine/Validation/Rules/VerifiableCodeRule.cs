using System.Runtime.CompilerServices;
using DefiPay.ContractEngine.Validation.Verification;
using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>Every method's IL is shown to be type-safe, or the contract is refused.</summary>
internal sealed class VerifiableCodeRule : IMethodRule
{
    // One per module, so that what is learned about its types serves all its methods.
    private readonly ConditionalWeakTable<ModuleDefinition, TypeKnowledge> _types = new();

    public IEnumerable<ValidationError> Check(MethodDefinition method)
    {
        if (!method.HasBody) return [];
        try
        {
            MethodVerifier.Verify(method, _types.GetValue(method.Module, module => new TypeKnowledge(module)));
            return [];
        }
        catch (UnverifiableException failure)
        {
            return [Unverifiable.Refuse(method.FullName, failure.Message)];
        }
    }
}
