using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Validation.Verification;

internal sealed partial class MethodVerifier
{
    private void Execute(Instruction instruction)
    {
        var code = instruction.OpCode.Code;
        if (IsPrefix(instruction))
        {
            CheckPrefix(instruction);
            return;
        }

        if (LoadsConstant(instruction) || UsesVariable(instruction) || Computes(code) || UsesMemory(instruction)
            || UsesArray(instruction) || UsesField(instruction) || UsesObject(instruction))
        {
            return;
        }

        switch (code)
        {
            case Code.Nop or Code.Break or Code.Br or Code.Br_S:
                return;
            case Code.Dup:
                var value = Pop();
                Push(value);
                Push(value);
                return;
            case Code.Pop:
                Pop();
                return;
            case Code.Leave or Code.Leave_S:
                _stack = [];
                _depth = 0;
                return;
            case Code.Call or Code.Callvirt or Code.Newobj:
                Call(instruction);
                return;
            case Code.Ret:
                Return();
                return;
            case Code.Throw:
                Pop(StackKind.Object);
                return;
            default:
                throw new UnverifiableException("an instruction that contracts may not use");
        }
    }

    private static void CheckPrefix(Instruction prefix)
    {
        var next = prefix.Next?.OpCode;
        var fits = prefix.OpCode.Code switch
        {
            Code.Constrained => next?.Code == Code.Callvirt,
            Code.Readonly => next?.Code == Code.Ldelema,
            Code.Tail => next?.Code is Code.Call or Code.Callvirt,
            Code.Volatile or Code.Unaligned => next is not null
                && (next.Value.OpCodeType != OpCodeType.Prefix || next.Value.Code is Code.Volatile or Code.Unaligned),
            _ => false,
        };
        Require(fits, "a prefix in front of an instruction that does not take it");
    }

    private bool LoadsConstant(Instruction instruction)
    {
        switch (instruction.OpCode.Code)
        {
            case >= Code.Ldc_I4_M1 and <= Code.Ldc_I4:
                Push(StackValue.Int32);
                return true;
            case Code.Ldc_I8:
                Push(StackValue.Int64);
                return true;
            case Code.Ldc_R4 or Code.Ldc_R8:
                Push(StackValue.Float);
                return true;
            case Code.Ldnull:
                Push(StackValue.Null);
                return true;
            case Code.Ldstr:
                Push(_method.Module.TypeSystem.String);
                return true;
            case Code.Sizeof:
                _types.Load((TypeReference)instruction.Operand);
                Push(StackValue.Int32);
                return true;
            case Code.Ldtoken:
                Push(PlatformTypes.Named(instruction.Operand switch
                {
                    FieldReference => "System.RuntimeFieldHandle",
                    MethodReference => "System.RuntimeMethodHandle",
                    _ => "System.RuntimeTypeHandle",
                }));
                return true;
            default:
                return false;
        }
    }

    // Arithmetic, comparison, conversion and conditional branches: all depend on the kinds of values alone.
    private bool Computes(Code code)
    {
        switch (code)
        {
            case Code.Add or Code.Sub or Code.Mul or Code.Div or Code.Rem:
                Push(BinaryResult(floats: true));
                return true;
            case Code.Div_Un or Code.Rem_Un or Code.And or Code.Or or Code.Xor
                or Code.Add_Ovf or Code.Add_Ovf_Un or Code.Sub_Ovf or Code.Sub_Ovf_Un or Code.Mul_Ovf or Code.Mul_Ovf_Un:
                Push(BinaryResult(floats: false));
                return true;
            case Code.Shl or Code.Shr or Code.Shr_Un:
                Require(Pop().Kind is StackKind.Int32 or StackKind.NativeInt, "an int as shift amount wanted");
                Push(Number(floats: false));
                return true;
            case Code.Neg:
                Push(Number(floats: true));
                return true;
            case Code.Not:
                Push(Number(floats: false));
                return true;
            case Code.Ckfinite:
                Push(Pop(StackKind.Float));
                return true;
            case Code.Ceq or Code.Cgt or Code.Cgt_Un or Code.Clt or Code.Clt_Un:
                // How two objects compare by order is where they lie; compilers ask only for `!= null`.
                Compare(objects: code == Code.Ceq || (code == Code.Cgt_Un && !_stack.IsEmpty && _stack.Peek() == StackValue.Null));
                Push(StackValue.Int32);
                return true;
            case Code.Beq or Code.Beq_S or Code.Bne_Un or Code.Bne_Un_S:
                Compare(objects: true);
                return true;
            case >= Code.Bge_S and <= Code.Blt_Un_S or >= Code.Bge and <= Code.Blt_Un:
                Compare(objects: false);
                return true;
            case Code.Brfalse or Code.Brfalse_S or Code.Brtrue or Code.Brtrue_S:
                Require(Pop().Kind is not (StackKind.Float or StackKind.Value), "a condition wanted");
                return true;
            case Code.Switch:
                Pop(StackKind.Int32);
                return true;
            default:
                return Converts(code);
        }
    }

    private bool Converts(Code code)
    {
        StackValue? result = code switch
        {
            Code.Conv_I1 or Code.Conv_I2 or Code.Conv_I4 or Code.Conv_U1 or Code.Conv_U2 or Code.Conv_U4
                or Code.Conv_Ovf_I1 or Code.Conv_Ovf_I2 or Code.Conv_Ovf_I4 or Code.Conv_Ovf_U1 or Code.Conv_Ovf_U2 or Code.Conv_Ovf_U4
                or Code.Conv_Ovf_I1_Un or Code.Conv_Ovf_I2_Un or Code.Conv_Ovf_I4_Un
                or Code.Conv_Ovf_U1_Un or Code.Conv_Ovf_U2_Un or Code.Conv_Ovf_U4_Un => StackValue.Int32,
            Code.Conv_I8 or Code.Conv_U8 or Code.Conv_Ovf_I8 or Code.Conv_Ovf_U8
                or Code.Conv_Ovf_I8_Un or Code.Conv_Ovf_U8_Un => StackValue.Int64,
            Code.Conv_I or Code.Conv_U or Code.Conv_Ovf_I or Code.Conv_Ovf_U
                or Code.Conv_Ovf_I_Un or Code.Conv_Ovf_U_Un => StackValue.NativeInt,
            Code.Conv_R4 or Code.Conv_R8 or Code.Conv_R_Un => StackValue.Float,
            _ => null,
        };
        if (result is null) return false;
        Number(floats: true);
        Push(result.Value);
        return true;
    }

    private StackValue Number(bool floats)
    {
        var value = Pop();
        Require(value.IsInteger || (floats && value.Kind == StackKind.Float), "a number wanted");
        return value;
    }

    private StackValue BinaryResult(bool floats)
    {
        var right = Number(floats);
        var left = Number(floats);
        if (left.Kind == right.Kind) return left;
        Require(IsNativeMix(left, right), "numbers of one type wanted");
        return StackValue.NativeInt;
    }

    private void Compare(bool objects)
    {
        var right = Pop();
        var left = Pop();
        var same = left.Kind == right.Kind
            && (left.IsNumber || (objects && left.Kind is StackKind.Object or StackKind.ByRef));
        Require(same || IsNativeMix(left, right), "two values that compare wanted");
    }

    private static bool IsNativeMix(StackValue left, StackValue right) =>
        left.Kind is StackKind.Int32 or StackKind.NativeInt && right.Kind is StackKind.Int32 or StackKind.NativeInt;

    private void Return()
    {
        var type = TypeKnowledge.Strip(_method.ReturnType);
        if (type.MetadataType != MetadataType.Void)
        {
            var value = Pop();
            Require(Fits(value, _types.Load(type)), $"result of type {type.FullName} wanted, {Describe(value)} found");
            Require(value.Kind != StackKind.ByRef || value.IsPermanent, "a reference into a frame that ends");
        }

        Require(_depth == 0, "values left on the stack");
    }
}
