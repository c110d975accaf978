using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>Nothing but values is created with <c>new</c>.</summary>
internal sealed class NewObjectRule : IInstructionRule
{
    public IEnumerable<ValidationError> Check(MethodDefinition method, Instruction instruction)
    {
        if (instruction.OpCode.Code == Code.Newobj && !IsValueType(((MethodReference)instruction.Operand).DeclaringType))
        {
            yield return new ValidationError(
                "NewObjValidationResult", null, method.Name,
                $"{method.FullName} is invalid [Creation Of New Objects Is Not Supported]");
        }
    }

    // A reference says itself whether it names a value; for platform types that is looked up, for it may lie.
    private static bool IsValueType(TypeReference type) =>
        PlatformTypes.Find(type) is { } definition ? definition.IsValueType : type.IsValueType;
}
