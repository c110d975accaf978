using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Metering;

/// <summary>Arguments and locals that code names and that there are not. Code that is run has none; code behind a return may.</summary>
internal static class MissingVariables
{
    public static bool In(MethodBody body)
    {
        var arguments = body.Method.Parameters.Count + (body.Method.HasThis ? 1 : 0);

        // The platform's rewriter has added its own local before it looks, and the short forms may mean that one.
        var locals = body.Variables.Count + 1;
        return body.Instructions.Any(instruction => IsMissing(instruction, arguments, locals));
    }

    private static bool IsMissing(Instruction instruction, int arguments, int locals) => instruction.OpCode.Code switch
    {
        >= Code.Ldarg_0 and <= Code.Ldarg_3 => instruction.OpCode.Code - Code.Ldarg_0 >= arguments,
        >= Code.Ldloc_0 and <= Code.Ldloc_3 => instruction.OpCode.Code - Code.Ldloc_0 >= locals,
        >= Code.Stloc_0 and <= Code.Stloc_3 => instruction.OpCode.Code - Code.Stloc_0 >= locals,
        _ => instruction.Operand is null && instruction.OpCode.OperandType
            is OperandType.InlineArg or OperandType.ShortInlineArg or OperandType.InlineVar or OperandType.ShortInlineVar,
    };
}
