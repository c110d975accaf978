using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Tests.Validation;
using DefiPay.Stratis;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Stratis.SmartContracts;
using static Mono.Cecil.Cil.Instruction;

namespace DefiPay.ContractEngine.Tests.Sandbox;

/// <summary>
/// IL that is type-safe, and so accepted, and that no compiler writes. It ended the process, took all memory, or kept the node busy; now it ends
/// in its receipt.
/// </summary>
public sealed class HostileCodeTests
{
    private const string Stack = "DefiPay.ContractEngine.Metering.FuseBlownException: Contract calls nest deeper";
    private const string Steps = "DefiPay.ContractEngine.Metering.FuseBlownException: Contract ran for more";
    private const string Done = "";

    private static readonly Dictionary<string, (Action<HandmadeModule> Change, string Error)> s_hostile = new()
    {
        ["frames of values that generic methods return"] = (m => Recurse(m, () =>
        {
            var (serializer, read) = ToStruct(m, Large(m));
            for (var i = 0; i < 50; i++) m.Emit(Create(OpCodes.Ldarg_0), Create(OpCodes.Call, serializer), Create(OpCodes.Ldnull), Create(OpCodes.Callvirt, read), Create(OpCodes.Pop));
        }), Stack),
        ["frames of values that lie on the stack twice"] = (m => Recurse(m, () =>
        {
            var (kept, other) = (m.Local(Large(m)), m.Local(Large(m)));
            m.Emit(Create(OpCodes.Ldloc, kept));
            for (var i = 0; i < 400; i++) m.Emit(Create(OpCodes.Dup));
            m.Emit(Create(OpCodes.Ldloc, other), Create(OpCodes.Stloc, kept));
            for (var i = 0; i < 401; i++) m.Emit(Create(OpCodes.Pop));
        }), Stack),
        ["frames of numbers that lie on the stack between blocks"] = (m => Recurse(m, () => KeepOverBranches(m, Create(OpCodes.Ldarg_1), values: 400, branches: 400)), Stack),
        ["frames of values that lie on the stack between blocks"] = (m => Recurse(m, () => KeepOverBranches(m, Create(OpCodes.Ldloc, m.Local(Large(m))), values: 20, branches: 20)), Stack),
        ["large values that an interface's own method hands out as objects"] = (m =>
        {
            var view = new TypeDefinition("", "I", TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Interface, null);
            var self = new MethodDefinition("Self", MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig | MethodAttributes.NewSlot, m.Module.TypeSystem.Object);
            foreach (var step in new[] { Create(OpCodes.Ldarg_0), Create(OpCodes.Ret) }) self.Body.Instructions.Add(step);
            view.Methods.Add(self);
            m.Module.Types.Add(view);
            var large = Large(m);
            large.Interfaces.Add(new InterfaceImplementation(view));
            var (value, kept, at) = (m.Local(large), m.Local(new ArrayType(m.Module.TypeSystem.Object)), m.Local(m.Module.TypeSystem.Int32));
            m.Emit(Create(OpCodes.Ldc_I4, 90_000), Create(OpCodes.Newarr, m.Module.TypeSystem.Object), Create(OpCodes.Stloc, kept));
            Loop(m, at, Create(OpCodes.Ldloc, kept), Create(OpCodes.Ldloc, at), Create(OpCodes.Ldloca, value), Create(OpCodes.Constrained, large), Create(OpCodes.Callvirt, self), Create(OpCodes.Stelem_Ref));
        }, Steps),
        ["an enum of thousands of names, printed behind a prefix"] = (m =>
        {
            var names = new TypeDefinition("", "E", TypeAttributes.Public | TypeAttributes.Sealed, new TypeReference("System", "Enum", m.Module, m.Module.TypeSystem.CoreLibrary));
            names.Fields.Add(new FieldDefinition("value__", FieldAttributes.Public | FieldAttributes.SpecialName | FieldAttributes.RTSpecialName, m.Module.TypeSystem.Int32));
            for (var i = 0; i < 9000; i++) names.Fields.Add(new FieldDefinition($"N{i}", FieldAttributes.Public | FieldAttributes.Static | FieldAttributes.Literal, names) { Constant = i + 5 });
            var flags = new TypeReference("System", "FlagsAttribute", m.Module, m.Module.TypeSystem.CoreLibrary);
            names.CustomAttributes.Add(new CustomAttribute(new MethodReference(".ctor", m.Module.TypeSystem.Void, flags) { HasThis = true }));
            m.Module.Types.Add(names);
            var print = new MethodReference("ToString", m.Module.TypeSystem.String, m.Module.TypeSystem.Object) { HasThis = true };
            var (box, at) = (m.Local(m.Module.TypeSystem.Object), m.Local(m.Module.TypeSystem.Int32));
            m.Emit(Create(OpCodes.Ldc_I4, 1 << 30), Create(OpCodes.Box, names), Create(OpCodes.Stloc, box));
            Loop(m, at, Create(OpCodes.Ldloca, box), Create(OpCodes.Constrained, m.Module.TypeSystem.Object), Create(OpCodes.Callvirt, print), Create(OpCodes.Pop));
        }, "DefiPay.ContractEngine.Metering.FuseBlownException"),
        ["the token of a method whose calls are charged for a length"] = (m =>
        {
            // What lies below it would be taken for that length, and be an int afterwards.
            var resize = new MethodReference("Resize", m.Module.TypeSystem.Void, new TypeReference("System", "Array", m.Module, m.Module.TypeSystem.CoreLibrary));
            var element = new GenericParameter("T", resize);
            resize.GenericParameters.Add(element);
            resize.Parameters.Add(new ParameterDefinition(new ByReferenceType(new ArrayType(element))));
            resize.Parameters.Add(new ParameterDefinition(m.Module.TypeSystem.Int32));
            var closed = new GenericInstanceMethod(resize) { GenericArguments = { m.Module.TypeSystem.Int32 } };
            m.Emit(Create(OpCodes.Ldarg_0), Create(OpCodes.Ldtoken, closed), Create(OpCodes.Pop), Create(OpCodes.Callvirt, Member(m, "SmartContract", "get_Balance", m.Module.TypeSystem.UInt64)), Create(OpCodes.Pop));
        }, Done),
        ["the token of a method whose results are charged"] = (m =>
        {
            var text = m.Module.TypeSystem.String;
            var concat = new MethodReference("Concat", text, text) { Parameters = { new ParameterDefinition(text), new ParameterDefinition(text) } };
            m.Emit(Create(OpCodes.Ldtoken, concat), Create(OpCodes.Pop));
        }, Done),
        ["a stop for a debugger"] = (m => m.Emit(Create(OpCodes.Break)), Done),
        ["something thrown that is no exception"] = (m => m.Emit(Create(OpCodes.Ldarg_0), Create(OpCodes.Throw)), "System.Runtime.CompilerServices.RuntimeWrappedException"),
    };

    public static TheoryData<string> Names => [.. s_hostile.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Code_ThatNoCompilerWrites_EndsInItsReceipt(string name)
    {
        var (change, error) = s_hostile[name];
        var module = new HandmadeModule();
        change(module);
        module.Emit(Create(OpCodes.Ldarg_1), Create(OpCodes.Ret));
        var node = new SandboxNode();
        var created = node.Create(module.Write());
        Assert.True(created.Success, created.Error);

        var result = node.Call(created.NewContractAddress!.Value, "G", ContractParameter.Of(3));

        Assert.Equal(error.Length == 0, result.Success);
        Assert.StartsWith(error, result.Error ?? "", StringComparison.Ordinal);
        node.AssertServes();
    }

    /// <summary>The text of an exception of a contract's own class would be code of the contract, run by whoever writes the receipt.</summary>
    [Fact]
    public void Exception_OfTheContractsOwn_IsNotAskedForItsMessage()
    {
        using var module = ModuleDefinition.ReadModule(new MemoryStream(SandboxNode.Compile("""
            using Stratis.SmartContracts;
            public class E : SmartContractAssertException
            {
                public E(ISmartContractState s) : base("x") { }
                public override string Message { get { int i = 0; do { i &= 1; } while (i < 5); return ""; } }
            }
            [Deploy] public class K : SmartContract { public K(ISmartContractState s) : base(s) { } }
            """)));
        var (thrown, contract) = (module.GetType("E"), module.GetType("K"));
        Replace(Constructor(thrown), Create(OpCodes.Ldarg_0), Create(OpCodes.Throw));
        var scope = contract.BaseType.Scope;
        TypeReference Platform(string name) => new("Stratis.SmartContracts", name, module, scope);
        var create = new MethodReference("Create", Platform("ICreateResult"), Platform("IInternalTransactionExecutor")) { HasThis = true };
        create.GenericParameters.Add(new GenericParameter("T", create));
        foreach (var type in new[] { Platform("ISmartContractState"), module.TypeSystem.UInt64, new ArrayType(module.TypeSystem.Object), module.TypeSystem.UInt64 }) create.Parameters.Add(new ParameterDefinition(type));
        var executor = new MethodReference("get_InternalTransactionExecutor", create.DeclaringType, Platform("ISmartContractState")) { HasThis = true };
        Replace(
            Constructor(contract), Create(OpCodes.Ldarg_1), Create(OpCodes.Callvirt, executor), Create(OpCodes.Ldarg_1), Create(OpCodes.Ldc_I8, 0L), Create(OpCodes.Ldnull), Create(OpCodes.Ldc_I8, 0L),
            Create(OpCodes.Callvirt, new GenericInstanceMethod(create) { GenericArguments = { thrown } }), Create(OpCodes.Pop), Create(OpCodes.Ret));
        var image = new MemoryStream();
        module.Write(image);
        var node = new SandboxNode();

        var result = node.Create(image.ToArray());

        Assert.True(result.Success, result.Error);
        Assert.InRange(result.Steps, 1, 2_000_000);
        node.AssertServes();
    }

    [Fact]
    public void Error_OfAnyLength_IsCutBeforeItIsCopied()
    {
        var failure = new SmartContractAssertException(new string('e', 20_000_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(10_000, ErrorText.Of(failure).Length);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 200_000);
    }

    /// <summary>Reading what an attribute was given would load the assembly that it names, or fail where there is none.</summary>
    [Fact]
    public void Log_OfAFieldWhoseAttributesNameOtherCode_LooksAtNoneOfIt()
    {
        using var module = ModuleDefinition.ReadModule(new MemoryStream(SandboxNode.Compile("""
            using Stratis.SmartContracts;
            public struct P { [Index, System.ComponentModel.DefaultValue(5)] public byte X; public byte Y; }
            public class K : SmartContract { public K(ISmartContractState s) : base(s) { } public void G() { Log(new P { X = 7 }); } }
            """)));
        var attributes = module.GetType("P").Fields[0].CustomAttributes;
        var value = attributes.Single(attribute => attribute.AttributeType.Name == "DefaultValueAttribute");
        attributes.Remove(value);
        byte[] name = [.. "E, Nowhere"u8];
        attributes.Add(new CustomAttribute(Boxed(module, value), [1, 0, 0x55, (byte)name.Length, .. name, 0, 0, 0, 0, 0, 0]));
        var image = new MemoryStream();
        module.Write(image);
        var node = new SandboxNode();

        var result = node.Call(node.Create(image.ToArray()).NewContractAddress!.Value, "G");

        Assert.True(result.Success, result.Error);
        Assert.Equal([7], Assert.Single(result.Logs).Topics[1]);
        node.AssertServes();
    }

    private static MethodReference Boxed(ModuleDefinition module, CustomAttribute attribute) =>
        new(".ctor", module.TypeSystem.Void, attribute.AttributeType) { HasThis = true, Parameters = { new ParameterDefinition(module.TypeSystem.Object) } };

    // The change is compiled, and so has its part in the frame, but never run.
    private static void Recurse(HandmadeModule m, Action change)
    {
        var after = Create(OpCodes.Nop);
        m.Emit(Create(OpCodes.Ldarg_1), Create(OpCodes.Brtrue, after));
        change();
        m.Emit(after, Create(OpCodes.Ldarg_0), Create(OpCodes.Ldarg_1), Create(OpCodes.Call, m.Method), Create(OpCodes.Pop));
    }

    private static void KeepOverBranches(HandmadeModule m, Instruction load, int values, int branches)
    {
        for (var i = 0; i < values; i++) m.Emit(load.Operand is VariableDefinition local ? Create(OpCodes.Ldloc, local) : Create(load.OpCode));
        for (var i = 0; i < branches; i++)
        {
            var join = Create(OpCodes.Nop);
            m.Emit(Create(OpCodes.Ldarg_1), Create(OpCodes.Brtrue, join), Create(OpCodes.Nop), join);
        }

        for (var i = 0; i < values; i++) m.Emit(Create(OpCodes.Pop));
    }

    // By a branch that gas does not know.
    private static void Loop(HandmadeModule m, VariableDefinition at, params Instruction[] round)
    {
        m.Emit(round);
        m.Emit(
            Create(OpCodes.Ldloc, at), Create(OpCodes.Ldc_I4_1), Create(OpCodes.Add), Create(OpCodes.Stloc, at),
            Create(OpCodes.Ldloc, at), Create(OpCodes.Ldc_I4, 80_000), Create(OpCodes.Blt_S, round[0]));
    }

    private static TypeDefinition Large(HandmadeModule m)
    {
        if (m.Module.GetType("Z") is { } known) return known;
        var large = new TypeDefinition("", "Z", TypeAttributes.Public | TypeAttributes.SequentialLayout | TypeAttributes.Sealed, m.Struct.BaseType) { ClassSize = 60_000, PackingSize = 1 };
        m.Module.Types.Add(large);
        return large;
    }

    private static TypeReference Platform(HandmadeModule m, string name) => new("Stratis.SmartContracts", name, m.Module, m.Address.Scope);

    private static MethodReference Member(HandmadeModule m, string type, string name, TypeReference result) => new(name, result, Platform(m, type)) { HasThis = true };

    private static (MethodReference Serializer, GenericInstanceMethod Read) ToStruct(HandmadeModule m, TypeReference type)
    {
        var read = Member(m, "ISerializer", "ToStruct", m.Module.TypeSystem.Void);
        var parameter = new GenericParameter("T", read);
        read.GenericParameters.Add(parameter);
        read.ReturnType = parameter;
        read.Parameters.Add(new ParameterDefinition(new ArrayType(m.Module.TypeSystem.Byte)));
        return (Member(m, "SmartContract", "get_Serializer", read.DeclaringType), new GenericInstanceMethod(read) { GenericArguments = { type } });
    }

    private static MethodDefinition Constructor(TypeDefinition type) => type.Methods.Single(method => method.IsConstructor);

    // In the place of the last instruction, the return.
    private static void Replace(MethodDefinition method, params Instruction[] end)
    {
        method.Body.Instructions.RemoveAt(method.Body.Instructions.Count - 1);
        foreach (var instruction in end) method.Body.Instructions.Add(instruction);
    }
}
