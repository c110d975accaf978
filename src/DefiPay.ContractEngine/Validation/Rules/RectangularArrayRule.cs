using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>Arrays have one dimension.</summary>
internal sealed class RectangularArrayRule : IMethodRule
{
    private const string Reason = "Multi-Dimensional Arrays Not Supported";

    public IEnumerable<ValidationError> Check(MethodDefinition method)
    {
        if (method.HasBody && method.Body.Instructions.Any(MakesRectangularArray))
        {
            yield return new ValidationError(
                "MethodParamValidationResult", Reason, method.FullName, $"{method.FullName} is invalid [{Reason}]");
        }
    }

    private static bool MakesRectangularArray(Instruction instruction) =>
        instruction.OpCode.Code == Code.Newobj && ((MethodReference)instruction.Operand).DeclaringType is ArrayType { Rank: > 1 };
}
