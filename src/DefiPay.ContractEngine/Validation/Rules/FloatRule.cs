using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>No instruction makes or moves a floating-point number.</summary>
internal sealed class FloatRule : IInstructionRule
{
    public IEnumerable<ValidationError> Check(MethodDefinition method, Instruction instruction)
    {
        if (IsFloat(instruction.OpCode.Code))
        {
            yield return new ValidationError("FloatValidationResult", "Float usage", method.FullName, "Float or double used.");
        }
    }

    private static bool IsFloat(Code code) => code
        is Code.Ldc_R4 or Code.Ldc_R8
        or Code.Ldelem_R4 or Code.Ldelem_R8 or Code.Stelem_R4 or Code.Stelem_R8
        or Code.Ldind_R4 or Code.Ldind_R8 or Code.Stind_R4 or Code.Stind_R8
        or Code.Conv_R4 or Code.Conv_R8 or Code.Conv_R_Un;
}
