using DefiPay.ContractEngine.Metering.Guards;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Metering;

/// <summary>What the fuse counts for a method. A step is about the work of one plain instruction.</summary>
internal static class FuseCosts
{
    private const int PlainSteps = 1;
    private const int AllocationSteps = 10;
    private const int CallOutsideSteps = 20;
    private const int BoxBytes = 16;
    private const int BoxedByteSteps = 2;
    private const int FrameBytes = 160;
    private const int SlotBytes = 16;
    private const int InstructionBytes = 4;

    /// <summary>
    /// Stack that one activation may take. It is taken before the method's first instruction asks the fuse, so what the fuse allows and this
    /// together must be on the thread.
    /// </summary>
    public const int ActivationBytesMax = 64 << 20;

    /// <summary>Steps of calls into the platform that read state, hash or call other contracts.</summary>
    public const int PlatformCallSteps = 1000;

    /// <summary>Steps of one instruction, without what depends on the sizes of what it finds when it runs.</summary>
    public static int StepsOf(Instruction instruction, MethodDefinition method, TypeSizes sizes) => instruction.OpCode.Code switch
    {
        // Boxes that hold each other stay, so what all steps together can box must fit into memory.
        Code.Box => BoxSteps((TypeReference)instruction.Operand, sizes),
        Code.Constrained => ConstrainedSteps(instruction, sizes),
        Code.Newarr or Code.Newobj => AllocationSteps,
        Code.Call or Code.Callvirt when ((MethodReference)instruction.Operand).DeclaringType.Scope is AssemblyNameReference => CallOutsideSteps + PrintedConstants(instruction),
        _ => PlainSteps,
    } + ProducedBytes(instruction, method, sizes) / FuseWork.CopiedBytesPerStep;

    private static int BoxSteps(TypeReference type, TypeSizes sizes) => AllocationSteps + BoxedByteSteps * (BoxBytes + sizes.Of(type));

    // A value that does not define the method itself is put into an object first, which an interface's own method may hand out. And what a call
    // outside takes is not asked for between the prefix and the call.
    private static int ConstrainedSteps(Instruction prefix, TypeSizes sizes)
    {
        var type = (TypeReference)prefix.Operand;
        var isOwnValue = type is GenericParameter || type.GetElementType() is TypeDefinition { IsValueType: true };
        return PlainSteps + (isOwnValue ? BoxSteps(type, sizes) : 0) + (prefix.Next is { } call && IsPlatformCall(call) ? PlatformCallSteps : 0);
    }

    // An enum looks through its constants for its text.
    private static int PrintedConstants(Instruction instruction) =>
        instruction.Previous is { OpCode.Code: Code.Constrained, Operand: TypeDefinition { IsEnum: true } printed } ? printed.Fields.Count : 0;

    /// <summary>True for a call whose work the gas schedule prices by itself or not at all.</summary>
    public static bool IsPlatformCall(Instruction instruction) =>
        instruction.OpCode.Code is Code.Call or Code.Callvirt
        && ((MethodReference)instruction.Operand).DeclaringType is { Namespace: "Stratis.SmartContracts" } type
        && type.Name is "SmartContract" or "IPersistentState" or "ISerializer" or "IContractLogger"
            or "IInternalTransactionExecutor" or "IInternalHashHelper" or "ISmartContractState";

    /// <summary>
    /// Stack that one activation of a method takes at most. Beside its variables the compiled code may keep every value
    /// that an instruction leaves, so large values count wherever they are produced.
    /// </summary>
    public static int StackBytesOf(MethodDefinition method, TypeSizes sizes)
    {
        var body = method.Body;
        long bytes = FrameBytes
            + SlotBytes * (long)(body.Variables.Count + method.Parameters.Count + body.MaxStackSize)
            + InstructionBytes * (long)body.Instructions.Count;
        bytes += body.Variables.Sum(variable => (long)sizes.Of(variable.VariableType));
        bytes += method.Parameters.Sum(parameter => (long)sizes.Of(parameter.ParameterType));
        bytes += body.Instructions.Sum(instruction => (long)ProducedBytes(instruction, method, sizes)) + CopiedBytes(method, sizes);
        return (int)Math.Min(bytes, int.MaxValue / 2);
    }

    // The compiled code also has places of its own for what is on the stack twice, and for what lies there between two blocks of code, for each
    // block. What that is, is not known here: at most the largest value of the method.
    private static long CopiedBytes(MethodDefinition method, TypeSizes sizes)
    {
        var body = method.Body;
        var variables = body.Variables.Select(variable => variable.VariableType).Concat(method.Parameters.Select(parameter => parameter.ParameterType));
        var largest = variables.Select(sizes.Of).Concat(body.Instructions.Select(instruction => ProducedBytes(instruction, method, sizes))).Append(SlotBytes).Max();
        return largest * (body.Instructions.LongCount(instruction => instruction.OpCode.Code == Code.Dup) + new StackDepths(method).BetweenBlocks());
    }

    private static int ProducedBytes(Instruction instruction, MethodDefinition method, TypeSizes sizes)
    {
        var type = instruction.Operand switch
        {
            MethodReference called when instruction.OpCode.Code == Code.Newobj => called.DeclaringType,
            MethodReference called => GenericArguments.Substitute(called.ReturnType, null, called as GenericInstanceMethod),
            FieldReference field => field.FieldType,
            VariableDefinition variable => variable.VariableType,
            ParameterDefinition parameter => parameter.ParameterType,
            TypeReference named => named,
            _ => VariableOfShortForm(instruction, method),
        };
        return type is null ? 0 : sizes.Of(type) is var size && size > SlotBytes / 2 ? size : 0;
    }

    // ldloc.0 to ldarg.3 name their variable in the opcode.
    private static TypeReference? VariableOfShortForm(Instruction instruction, MethodDefinition method)
    {
        var code = instruction.OpCode.Code;
        if (code is >= Code.Ldloc_0 and <= Code.Ldloc_3)
        {
            var index = code - Code.Ldloc_0;
            return index < method.Body.Variables.Count ? method.Body.Variables[index].VariableType : null;
        }

        if (code is >= Code.Ldarg_0 and <= Code.Ldarg_3)
        {
            var index = code - Code.Ldarg_0 - (method.HasThis ? 1 : 0);
            return index >= 0 && index < method.Parameters.Count ? method.Parameters[index].ParameterType : null;
        }

        return null;
    }
}
