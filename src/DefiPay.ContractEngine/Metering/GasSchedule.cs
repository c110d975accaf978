using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Metering;

/// <summary>What running instructions costs. Costs of storage, logs and transfers belong to execution.</summary>
internal static class GasSchedule
{
    private const long InstructionCost = 1;
    private const long ForeignCallCost = 5;

    /// <summary>
    /// Gas of one instruction: a call of another type's method pays extra. Types are compared as references, so a method
    /// of a generic type that calls itself through its instantiation counts as foreign, as on the platform.
    /// </summary>
    public static long CostOf(Instruction instruction, MethodDefinition method)
    {
        var isCall = instruction.OpCode.Code is Code.Call or Code.Callvirt;
        return isCall && ((MethodReference)instruction.Operand).DeclaringType != method.DeclaringType
            ? InstructionCost + ForeignCallCost
            : InstructionCost;
    }
}
