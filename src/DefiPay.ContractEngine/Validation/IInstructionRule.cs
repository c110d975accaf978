using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Validation;

/// <summary>A rule about one instruction.</summary>
internal interface IInstructionRule
{
    IEnumerable<ValidationError> Check(MethodDefinition method, Instruction instruction);
}
