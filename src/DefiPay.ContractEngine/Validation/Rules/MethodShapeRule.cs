using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>A method has IL exactly when it is not abstract, and does not take the place of a finalizer.</summary>
internal sealed class MethodShapeRule : IMethodRule
{
    public IEnumerable<ValidationError> Check(MethodDefinition method)
    {
        const MethodImplAttributes plain = MethodImplAttributes.NoInlining | MethodImplAttributes.NoOptimization | MethodImplAttributes.AggressiveInlining
            | MethodImplAttributes.AggressiveOptimization | MethodImplAttributes.PreserveSig | MethodImplAttributes.Synchronized;
        if ((method.ImplAttributes & ~plain) != 0)
        {
            yield return Unverifiable.Refuse(method.FullName, "body is not IL of this module");
        }
        else if (method.IsAbstract ? method.RVA != 0 || !method.DeclaringType.IsAbstract : method.RVA == 0)
        {
            yield return Unverifiable.Refuse(method.FullName, method.IsAbstract ? "abstract method with a body or in a concrete type" : "method without a body");
        }

        if (method.CallingConvention != MethodCallingConvention.Default || method.ExplicitThis || method.HasThis == method.IsStatic)
        {
            yield return Unverifiable.Refuse(method.FullName, "unusual calling convention");
        }

        if (method.Overrides.Any(overridden => overridden.Name == "Finalize"))
        {
            yield return Unverifiable.Refuse(method.FullName, "hidden finalizer");
        }
    }
}
