using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>
/// Nothing but values is created with <c>new</c>. A reference to a type of another assembly does not tell whether it is a value. The reader
/// learns that from signatures, and the platform judges by those that were read until then: the methods of the types so far and of this one,
/// and the bodies up to this one. A value that none of them mentions, as in <c>new object[] { new UInt256("1") }</c>, is refused there, and
/// so the rules before this one must not read ahead. A signature that lies makes the code none (<see cref="Loading.TypeKinds"/>).
/// </summary>
internal sealed class NewObjectRule : IInstructionRule
{
    public IEnumerable<ValidationError> Check(MethodDefinition method, Instruction instruction)
    {
        if (instruction.OpCode.Code == Code.Newobj && !((MethodReference)instruction.Operand).DeclaringType.IsValueType)
        {
            yield return new ValidationError(
                "NewObjValidationResult", null, method.Name,
                $"{method.FullName} is invalid [Creation Of New Objects Is Not Supported]");
        }
    }
}
