using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Validation.Verification;

internal sealed partial class MethodVerifier
{
    private bool UsesVariable(Instruction instruction)
    {
        var body = _method.Body;
        switch (instruction.OpCode.Code)
        {
            case >= Code.Ldarg_0 and <= Code.Ldarg_3:
                LoadArgument(Argument(instruction.OpCode.Code - Code.Ldarg_0));
                return true;
            case Code.Ldarg or Code.Ldarg_S:
                LoadArgument((ParameterDefinition)instruction.Operand);
                return true;
            case Code.Ldarga or Code.Ldarga_S:
                Require(instruction.Operand != body.ThisParameter, "the address of this");
                AddressOf(((ParameterDefinition)instruction.Operand).ParameterType);
                return true;
            case Code.Starg or Code.Starg_S:
                var parameter = (ParameterDefinition)instruction.Operand;
                Require(parameter != body.ThisParameter, "a change of this");
                Require(!parameter.ParameterType.IsByReference, "a change of a reference parameter");
                Pop(parameter.ParameterType, "argument");
                return true;
            case >= Code.Ldloc_0 and <= Code.Ldloc_3:
                LoadLocal(Local(instruction.OpCode.Code - Code.Ldloc_0));
                return true;
            case Code.Ldloc or Code.Ldloc_S:
                LoadLocal((VariableDefinition)instruction.Operand);
                return true;
            case Code.Ldloca or Code.Ldloca_S:
                AddressOf(((VariableDefinition)instruction.Operand).VariableType);
                return true;
            case >= Code.Stloc_0 and <= Code.Stloc_3:
                StoreLocal(Local(instruction.OpCode.Code - Code.Stloc_0));
                return true;
            case Code.Stloc or Code.Stloc_S:
                StoreLocal((VariableDefinition)instruction.Operand);
                return true;
            default:
                return false;
        }
    }

    private ParameterDefinition Argument(int index)
    {
        if (_method.HasThis && index-- == 0) return _method.Body.ThisParameter;
        Require(index < _method.Parameters.Count, "an argument that does not exist");
        return _method.Parameters[index];
    }

    private VariableDefinition Local(int index)
    {
        Require(index < _method.Body.Variables.Count, "a local that does not exist");
        return _method.Body.Variables[index];
    }

    private void LoadArgument(ParameterDefinition? parameter)
    {
        Require(parameter is not null, "an argument that does not exist");
        if (parameter != _method.Body.ThisParameter)
        {
            Push(parameter!.ParameterType);
        }
        else if (_method.DeclaringType.IsValueType)
        {
            Push(new StackValue(StackKind.ByRef, SelfType()));
        }
        else
        {
            Push(new StackValue(StackKind.Object, SelfType(), IsThis: true));
        }
    }

    // Inside a generic type, the type is its instantiation over its own parameters.
    private TypeReference SelfType()
    {
        var type = _method.DeclaringType;
        if (!type.HasGenericParameters) return type;
        var self = new GenericInstanceType(type);
        foreach (var parameter in type.GenericParameters) self.GenericArguments.Add(parameter);
        return self;
    }

    private void AddressOf(TypeReference type)
    {
        Require(!TypeKnowledge.Strip(type).IsByReference, "the address of a reference");
        _types.Load(type);
        Push(new StackValue(StackKind.ByRef, TypeKnowledge.Strip(type)));
    }

    private void LoadLocal(VariableDefinition local)
    {
        Require(_locals.Contains(local), "a local that does not exist");
        var value = _types.Load(local.VariableType);
        Push(value.Kind == StackKind.ByRef ? value with { IsPermanent = !_transientLocals.Contains(local) } : value);
    }

    private void StoreLocal(VariableDefinition local)
    {
        Require(_locals.Contains(local), "a local that does not exist");
        var value = Pop();
        var wanted = _types.Load(local.VariableType);
        Require(Fits(value, wanted), $"local of type {local.VariableType.FullName} wanted, {Describe(value)} found");
        if (value.Kind == StackKind.ByRef && !value.IsPermanent) _transientLocals.Add(local);
    }

    private bool UsesMemory(Instruction instruction)
    {
        var code = instruction.OpCode.Code;
        if (IndirectKey(code) is { } key)
        {
            var isStore = code >= Code.Stind_Ref && code <= Code.Stind_R8 || code == Code.Stind_I;
            if (isStore) StoreIndirect(key);
            else LoadIndirect(key);
            return true;
        }

        switch (code)
        {
            case Code.Ldobj:
                Push(Target((TypeReference)instruction.Operand, write: false));
                return true;
            case Code.Stobj:
                Pop((TypeReference)instruction.Operand, "value");
                Target((TypeReference)instruction.Operand, write: true);
                return true;
            case Code.Cpobj:
                Target((TypeReference)instruction.Operand, write: false);
                Target((TypeReference)instruction.Operand, write: true);
                return true;
            case Code.Initobj:
                Target((TypeReference)instruction.Operand, write: true);
                return true;
            default:
                return false;
        }
    }

    private TypeReference Target(TypeReference type, bool write)
    {
        var reference = Pop(StackKind.ByRef);
        Require(!write || !reference.IsReadOnly, "a write through a read-only reference");
        Require(_types.ReducedKey(reference.Type!) == _types.ReducedKey(type), $"a reference to {type.FullName} wanted");
        return type;
    }

    // An object reference has no width of its own; the empty key stands for it.
    private static string? IndirectKey(Code code) => code switch
    {
        Code.Ldind_I1 or Code.Ldind_U1 or Code.Stind_I1 => "i1",
        Code.Ldind_I2 or Code.Ldind_U2 or Code.Stind_I2 => "i2",
        Code.Ldind_I4 or Code.Ldind_U4 or Code.Stind_I4 => "i4",
        Code.Ldind_I8 or Code.Stind_I8 => "i8",
        Code.Ldind_I or Code.Stind_I => "i",
        Code.Ldind_R4 or Code.Stind_R4 => "r4",
        Code.Ldind_R8 or Code.Stind_R8 => "r8",
        Code.Ldind_Ref or Code.Stind_Ref => "",
        _ => null,
    };

    private void LoadIndirect(string key)
    {
        var reference = Pop(StackKind.ByRef);
        RequireWidth(reference.Type!, key);
        Push(reference.Type!);
    }

    private void StoreIndirect(string key)
    {
        var value = Pop();
        var reference = Pop(StackKind.ByRef);
        Require(!reference.IsReadOnly, "a write through a read-only reference");
        RequireWidth(reference.Type!, key);
        Require(Fits(value, _types.Load(reference.Type!)), $"value of type {reference.Type!.FullName} wanted, {Describe(value)} found");
    }

    private void RequireWidth(TypeReference type, string key) =>
        Require(key.Length == 0 ? _types.IsReference(type) : _types.ReducedKey(type) == key, $"{type.FullName} is not of that width");
}
