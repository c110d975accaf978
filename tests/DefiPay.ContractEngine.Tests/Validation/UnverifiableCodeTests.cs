using DefiPay.ContractEngine.Validation;
using Mono.Cecil;
using Mono.Cecil.Cil;
using static Mono.Cecil.Cil.Instruction;

namespace DefiPay.ContractEngine.Tests.Validation;

public sealed class UnverifiableCodeTests
{
    private static readonly Dictionary<string, Action<HandmadeModule>> Hostile = new()
    {
        ["an object returned as a number"] = m => m.Emit(Create(OpCodes.Ldarg_0), Create(OpCodes.Ret)),
        ["a number used as an object"] = m => m.Emit(Create(OpCodes.Ldarg_1), Create(OpCodes.Callvirt, ToText(m)), Create(OpCodes.Pop), Create(OpCodes.Ldc_I4_1), Create(OpCodes.Ret)),
        ["a string taken for an array"] = m => m.Emit(Create(OpCodes.Ldstr, "x"), Create(OpCodes.Ldc_I4_0), Create(OpCodes.Ldelem_I4), Create(OpCodes.Ret)),
        ["an array of bytes taken for one of ints"] = m => m.Emit(Create(OpCodes.Ldc_I4_1), Create(OpCodes.Newarr, m.Module.TypeSystem.Byte), Create(OpCodes.Ldc_I4_0), Create(OpCodes.Ldelem_I4), Create(OpCodes.Ret)),
        ["an array stored into a field of another struct"] = m => m.Emit(
            Create(OpCodes.Ldloca, m.Local(m.Address)), Create(OpCodes.Ldc_I4_1), Create(OpCodes.Stfld, m.Struct.Fields[0]), Create(OpCodes.Ldc_I4_1), Create(OpCodes.Ret)),
        ["types that differ where paths meet"] = m =>
        {
            var join = Create(OpCodes.Pop);
            var other = Create(OpCodes.Ldstr, "x");
            m.Emit(Create(OpCodes.Ldarg_1), Create(OpCodes.Brtrue, other), Create(OpCodes.Ldc_I4_1), Create(OpCodes.Br, join), other, join, Create(OpCodes.Ldc_I4_1), Create(OpCodes.Ret));
        },
        ["stacks of different depth where paths meet"] = m =>
        {
            var end = Create(OpCodes.Ldc_I4_1);
            m.Emit(Create(OpCodes.Ldc_I4_2), Create(OpCodes.Ldarg_1), Create(OpCodes.Brtrue, end), Create(OpCodes.Pop), end, Create(OpCodes.Ret));
        },
        ["a constructor run on a string"] = m => m.Emit(
            Create(OpCodes.Ldstr, "x"), Create(OpCodes.Ldc_I4_S, (sbyte)90), Create(OpCodes.Ldc_I4_1), Create(OpCodes.Call, StringConstructor(m)), Create(OpCodes.Ldc_I4_1), Create(OpCodes.Ret)),
        ["the base constructor run again"] = m => m.Emit(
            Create(OpCodes.Ldarg_0), Create(OpCodes.Ldnull), Create(OpCodes.Call, BaseConstructor(m)), Create(OpCodes.Ldc_I4_1), Create(OpCodes.Ret)),
        ["Address.Zero changed through its address"] = m => m.Emit(
            Create(OpCodes.Ldsflda, m.Zero), Create(OpCodes.Initobj, m.Address), Create(OpCodes.Ldc_I4_1), Create(OpCodes.Ret)),
        ["Address.Zero's address kept in a local"] = m => m.Emit(
            Create(OpCodes.Ldsflda, m.Zero), Create(OpCodes.Stloc, m.Local(new ByReferenceType(m.Address))), Create(OpCodes.Ldc_I4_1), Create(OpCodes.Ret)),
        ["initial data used as a variable"] = m => m.Emit(
            Create(OpCodes.Ldsflda, m.InitialData), Create(OpCodes.Pop), Create(OpCodes.Ldc_I4_1), Create(OpCodes.Ret)),
        ["initial data overwritten"] = m => m.Emit(
            Create(OpCodes.Ldloc, m.Local(m.InitialData.FieldType)), Create(OpCodes.Stsfld, m.InitialData), Create(OpCodes.Ldc_I4_1), Create(OpCodes.Ret)),
        ["a struct passed off as a class"] = m =>
        {
            var address = m.Address;
            m.Local(new TypeReference(address.Namespace, address.Name, m.Module, address.Scope, valueType: false));
            m.Emit(Create(OpCodes.Ldc_I4_1), Create(OpCodes.Ret));
        },
        ["a reference to a local that is returned"] = m =>
        {
            var method = new MethodDefinition("R", MethodAttributes.Private | MethodAttributes.HideBySig, new ByReferenceType(m.Module.TypeSystem.Int32));
            method.Body.InitLocals = true;
            var local = new VariableDefinition(m.Module.TypeSystem.Int32);
            var kept = new VariableDefinition(new ByReferenceType(m.Module.TypeSystem.Int32));
            method.Body.Variables.Add(local);
            method.Body.Variables.Add(kept);
            foreach (var instruction in new[] { Create(OpCodes.Ldloca, local), Create(OpCodes.Stloc, kept), Create(OpCodes.Ldloc, kept), Create(OpCodes.Ret) })
            {
                method.Body.Instructions.Add(instruction);
            }

            m.Contract.Methods.Add(method);
            m.Emit(Create(OpCodes.Ldc_I4_1), Create(OpCodes.Ret));
        },
        ["locals that are not zeroed"] = m =>
        {
            var method = m.Contract.Methods.Single(method => method.Name == "Text");
            method.Body.Variables.Add(new VariableDefinition(m.Module.TypeSystem.String));
            method.Body.InitLocals = false;
            m.Emit(Create(OpCodes.Ldc_I4_1), Create(OpCodes.Ret));
        },
        ["a branch behind a prefix"] = m =>
        {
            var load = Create(OpCodes.Ldind_I4);
            m.Emit(Create(OpCodes.Ldarga, m.Method.Parameters[0]), Create(OpCodes.Br, load), Create(OpCodes.Volatile), load, Create(OpCodes.Ret));
        },
        // Rewritten code has other places there: a jump would end in the middle of what meters it.
        ["a leave out of the method"] = m => m.Emit(Create(OpCodes.Leave, Outside()), Create(OpCodes.Ldc_I4_1), Create(OpCodes.Ret)),
        ["a condition that leads out of the method"] = m => m.Emit(Create(OpCodes.Ldarg_1), Create(OpCodes.Brtrue, Outside()), Create(OpCodes.Ldc_I4_1), Create(OpCodes.Ret)),
        ["a switch with an arm out of the method"] = m =>
        {
            var inside = Create(OpCodes.Ldc_I4_1);
            m.Emit(Create(OpCodes.Ldarg_1), Create(OpCodes.Switch, [inside, Outside()]), inside, Create(OpCodes.Ret));
        },
        ["a branch out of the method that nothing reaches"] = m => m.Emit(Create(OpCodes.Ldc_I4_1), Create(OpCodes.Ret), Create(OpCodes.Br_S, Outside())),
        ["private members opened by an attribute"] = m =>
        {
            var type = new TypeReference("System.Runtime.CompilerServices", "IgnoresAccessChecksToAttribute", m.Module, m.Module.TypeSystem.CoreLibrary);
            var constructor = new MethodReference(".ctor", m.Module.TypeSystem.Void, type) { HasThis = true };
            constructor.Parameters.Add(new ParameterDefinition(m.Module.TypeSystem.String));
            m.Module.Assembly.CustomAttributes.Add(new CustomAttribute(constructor, [1, 0, 1, (byte)'S', 0, 0]));
            m.Emit(Create(OpCodes.Ldc_I4_1), Create(OpCodes.Ret));
        },
        ["a struct made huge by an attribute"] = m =>
        {
            var type = new TypeReference("System.Runtime.CompilerServices", "InlineArrayAttribute", m.Module, m.Module.TypeSystem.CoreLibrary);
            var constructor = new MethodReference(".ctor", m.Module.TypeSystem.Void, type) { HasThis = true };
            constructor.Parameters.Add(new ParameterDefinition(m.Module.TypeSystem.Int32));
            m.Struct.CustomAttributes.Add(new CustomAttribute(constructor, [1, 0, 0, 0, 1, 0, 0, 0]));
            m.Emit(Create(OpCodes.Ldc_I4_1), Create(OpCodes.Ret));
        },
        ["a struct inside itself"] = m =>
        {
            m.Struct.Fields.Add(new FieldDefinition("Self", FieldAttributes.Public, m.Struct));
            m.Local(m.Struct);
            m.Emit(Create(OpCodes.Ldc_I4_1), Create(OpCodes.Ret));
        },
        ["a type that is nowhere"] = m =>
        {
            m.Local(new TypeReference("System", "Nowhere", m.Module, m.Module.TypeSystem.CoreLibrary));
            m.Emit(Create(OpCodes.Ldc_I4_1), Create(OpCodes.Ret));
        },
        ["a reference kept in a field"] = m =>
        {
            m.Struct.Fields.Add(new FieldDefinition("R", FieldAttributes.Public, new ByReferenceType(m.Module.TypeSystem.Int32)));
            m.Emit(Create(OpCodes.Ldc_I4_1), Create(OpCodes.Ret));
        },
    };

    public static TheoryData<string> Names => [.. Hostile.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Validate_HostileCode_IsRefused(string name)
    {
        var module = new HandmadeModule();
        Hostile[name](module);
        Assert.False(ContractValidator.Default.Validate(module.Write()).IsAccepted);
    }

    [Fact]
    public void Validate_LawfulCode_IsAccepted()
    {
        var module = new HandmadeModule();
        var local = module.Local(module.Struct);
        module.Emit(
            Create(OpCodes.Ldloca, local), Create(OpCodes.Call, module.Struct.Methods.Single()),
            Create(OpCodes.Ldloca, local), Create(OpCodes.Ldfld, module.Struct.Fields[0]), Create(OpCodes.Ret));
        Assert.Empty(ContractValidator.Default.Validate(module.Write()).Errors);
    }

    private static MethodReference ToText(HandmadeModule m) =>
        new("ToString", m.Module.TypeSystem.String, m.Module.TypeSystem.Object) { HasThis = true };

    private static MethodReference StringConstructor(HandmadeModule m)
    {
        var constructor = new MethodReference(".ctor", m.Module.TypeSystem.Void, m.Module.TypeSystem.String) { HasThis = true };
        constructor.Parameters.Add(new ParameterDefinition(m.Module.TypeSystem.Char));
        constructor.Parameters.Add(new ParameterDefinition(m.Module.TypeSystem.Int32));
        return constructor;
    }

    // Not in the method, so that its offset is written as it is.
    private static Instruction Outside()
    {
        var outside = Create(OpCodes.Nop);
        outside.Offset = 100;
        return outside;
    }

    private static MethodReference BaseConstructor(HandmadeModule m) =>
        m.Module.GetMemberReferences().OfType<MethodReference>().Single(method => method.Name == ".ctor" && method.DeclaringType.Name == "SmartContract");
}
