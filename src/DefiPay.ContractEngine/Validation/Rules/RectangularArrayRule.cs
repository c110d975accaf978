using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>Arrays have one dimension.</summary>
internal sealed class RectangularArrayRule : IInstructionRule
{
    private const string Reason = "Multi-Dimensional Arrays Not Supported";

    public IEnumerable<ValidationError> Check(MethodDefinition method, Instruction instruction)
    {
        if (instruction.OpCode.Code == Code.Newobj && ((MethodReference)instruction.Operand).DeclaringType is ArrayType { Rank: > 1 })
        {
            yield return new ValidationError(
                "MethodParamValidationResult", Reason, method.FullName, $"{method.FullName} is invalid [{Reason}]");
        }
    }
}
