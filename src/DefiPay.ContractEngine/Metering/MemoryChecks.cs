using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Metering;

/// <summary>Where a contract's memory is charged, and for what.</summary>
internal enum MemoryCheck
{
    /// <summary>Nothing is charged.</summary>
    None,

    /// <summary>The length on top of the stack, before the instruction.</summary>
    RequestedLength,

    /// <summary>The length of the string that the instruction leaves.</summary>
    ResultingString,

    /// <summary>The length of the array that the instruction leaves.</summary>
    ResultingArray,
}

/// <summary>Finds the instructions whose allocations the memory meter sees.</summary>
internal static class MemoryChecks
{
    /// <summary>What is charged at this instruction.</summary>
    public static MemoryCheck Of(Instruction instruction)
    {
        if (instruction.OpCode.Code == Code.Newarr) return MemoryCheck.RequestedLength;

        // Only a call has the length, or leaves the result: a mere token of the method has neither.
        if (instruction.OpCode.Code is not (Code.Call or Code.Callvirt) || instruction.Operand is not MethodReference called) return MemoryCheck.None;

        return (called.DeclaringType.FullName, called.Name) switch
        {
            ("System.Array", "Resize") => MemoryCheck.RequestedLength,
            ("System.String", "ToCharArray" or "Split") => MemoryCheck.ResultingArray,
            ("System.String", "Concat" or "Join") => MemoryCheck.ResultingString,
            _ => MemoryCheck.None,
        };
    }
}
