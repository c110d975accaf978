using DefiPay.ContractEngine.Loading;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Tests.Validation;
using DefiPay.ContractEngine.Validation;
using Mono.Cecil;
using Mono.Cecil.Cil;
using static Mono.Cecil.Cil.Instruction;

namespace DefiPay.ContractEngine.Tests.Sandbox;

/// <summary>
/// Modules within the largest size of code that took minutes or all memory to look at, to load or to compile. Each is refused, and so soon that the
/// suite's patience is no part of the test.
/// </summary>
public sealed class HostileScaleTests
{
    private static readonly Dictionary<string, Action<HandmadeModule>> s_hostile = new()
    {
        ["references to one of very many methods"] = m =>
        {
            for (var i = 0; i < 9000; i++) AddMethod(m, m.Struct, "x", m.Module.TypeSystem.Int32).Body.Instructions.Add(Create(OpCodes.Ret));
            for (var i = 0; i < 20_000; i++) m.Emit(Create(OpCodes.Ldtoken, Reference(m, $"x{i}", m.Struct)), Create(OpCodes.Pop));
        },
        ["a generic type of 10,000 arguments"] = m =>
        {
            var wide = AddInterface(m, "W");
            var closed = new GenericInstanceType(wide);
            for (var i = 0; i < 10_000; i++)
            {
                wide.GenericParameters.Add(new GenericParameter("T", wide));
                closed.GenericArguments.Add(m.Module.TypeSystem.Object);
            }

            var local = m.Local(closed);
            for (var i = 0; i < 10_000; i++) m.Emit(Create(OpCodes.Ldloc, local), Create(OpCodes.Stloc, local));
        },
        ["deep stacks joined over and over in many methods"] = m =>
        {
            for (var i = 0; i < 100; i++)
            {
                var body = AddMethod(m, m.Struct, $"m{i}").Body.Instructions;
                for (var k = 0; k < 490; k++) body.Add(Create(OpCodes.Ldc_I4_0));
                for (var k = 0; k < 1000; k++)
                {
                    var join = Create(OpCodes.Nop);
                    foreach (var instruction in new[] { Create(OpCodes.Ldc_I4_0), Create(OpCodes.Brfalse_S, join), join }) body.Add(instruction);
                }

                for (var k = 0; k < 490; k++) body.Add(Create(OpCodes.Pop));
                body.Add(Create(OpCodes.Ret));
            }
        },
        ["errors that name a method of a very long name"] = m =>
        {
            m.Method.Name = new string('n', 300_000);
            for (var i = 0; i < 300_000; i++) m.Emit(Create(OpCodes.Conv_R8));
        },
        ["attributes out of order"] = m =>
        {
            var type = new TypeReference("System", "ObsoleteAttribute", m.Module, m.Module.TypeSystem.CoreLibrary);
            var attribute = new CustomAttribute(new MethodReference(".ctor", m.Module.TypeSystem.Void, type) { HasThis = true });
            foreach (var owner in new[] { m.Struct, m.Contract, m.Struct, m.Contract })
            {
                for (var i = 0; i < 3; i++) owner.CustomAttributes.Add(attribute);
            }
        },
        ["one name of marshalling for many parameters"] = m =>
        {
            var method = AddMethod(m, m.Struct, "m");
            for (var i = 0; i < 900; i++)
            {
                method.Parameters.Add(new ParameterDefinition("p", 0, m.Module.TypeSystem.Int32)
                {
                    MarshalInfo = new CustomMarshalInfo { ManagedType = m.Module.TypeSystem.Object, UnmanagedType = "", Cookie = new string('c', 60_000) },
                });
            }

            method.Body.Instructions.Add(Create(OpCodes.Ret));
        },
        ["classes with thousands of interfaces each"] = m =>
        {
            var all = AddInterface(m, "A");
            for (var i = 0; i < 900; i++) all.Interfaces.Add(new InterfaceImplementation(AddInterface(m, $"J{i}")));
            for (var i = 0; i < 900; i++) AddClass(m, $"C{i}").Interfaces.Add(new InterfaceImplementation(all));
        },
        ["30,000 types"] = m => { for (var i = 0; i < 30_000; i++) AddClass(m, $"C{i}"); },
        ["references of very many parameters"] = m =>
        {
            for (var i = 0; i < 100; i++)
            {
                var reference = Reference(m, $"x{i}", m.Contract);
                for (var k = 0; k < 60_000; k++) reference.Parameters.Add(new ParameterDefinition(m.Module.TypeSystem.Int32));
                m.Emit(Create(OpCodes.Ldtoken, reference), Create(OpCodes.Pop));
            }
        },
        ["a result that multiplies what its type is given"] = m =>
        {
            var wide = AddInterface(m, "W");
            for (var i = 0; i < 40; i++) wide.GenericParameters.Add(new GenericParameter("T", wide));
            TypeReference Of(TypeReference argument)
            {
                var closed = new GenericInstanceType(wide);
                for (var i = 0; i < 40; i++) closed.GenericArguments.Add(argument);
                return closed;
            }

            var holder = AddClass(m, "B");
            holder.GenericParameters.Add(new GenericParameter("T", holder));
            var inner = Of(holder.GenericParameters[0]);
            var make = AddMethod(m, holder, "S");
            make.IsStatic = true;
            make.HasThis = false;
            make.ReturnType = inner;
            foreach (var instruction in new[] { Create(OpCodes.Ldnull), Create(OpCodes.Ret) }) make.Body.Instructions.Add(instruction);
            var called = new MethodReference("S", inner, new GenericInstanceType(holder) { GenericArguments = { Of(m.Module.TypeSystem.Object) } });
            m.Emit(Create(OpCodes.Call, called), Create(OpCodes.Pop));
        },
        ["a result of a generic method that one frame cannot hold thousands of"] = m =>
        {
            var large = AddLarge(m);
            var serializer = new TypeReference("Stratis.SmartContracts", "ISerializer", m.Module, m.Address.Scope);
            var read = new MethodReference("ToStruct", m.Module.TypeSystem.Void, serializer) { HasThis = true, Parameters = { new ParameterDefinition(new ArrayType(m.Module.TypeSystem.Byte)) } };
            read.GenericParameters.Add(new GenericParameter("T", read));
            read.ReturnType = read.GenericParameters[0];
            var closed = new GenericInstanceMethod(read) { GenericArguments = { large } };
            for (var i = 0; i < 9000; i++) m.Emit(Create(OpCodes.Ldnull), Create(OpCodes.Ldnull), Create(OpCodes.Callvirt, closed), Create(OpCodes.Pop));
        },
        ["large values on the stack over branches"] = m =>
        {
            var large = m.Local(AddLarge(m));
            for (var i = 0; i < 400; i++) m.Emit(Create(OpCodes.Ldloc, large));
            for (var i = 0; i < 30; i++)
            {
                var join = Create(OpCodes.Nop);
                m.Emit(Create(OpCodes.Ldarg_1), Create(OpCodes.Brtrue, join), Create(OpCodes.Nop), join);
            }

            for (var i = 0; i < 400; i++) m.Emit(Create(OpCodes.Pop));
        },
        ["methods of an interface in thousands of classes that have it once more"] = m =>
        {
            var (view, parent) = (AddInterface(m, "I"), AddClass(m, "B"));
            for (var i = 0; i < 500; i++)
            {
                view.Methods.Add(new MethodDefinition($"m{i}", MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.Abstract | MethodAttributes.NewSlot, m.Module.TypeSystem.Void));
                var method = AddMethod(m, parent, $"m{i}");
                method.Attributes |= MethodAttributes.Virtual | MethodAttributes.NewSlot;
                method.Body.Instructions.Add(Create(OpCodes.Ret));
            }

            for (var i = 0; i < 1500; i++)
            {
                var type = AddClass(m, $"C{i}");
                type.BaseType = parent;
                type.Interfaces.Add(new InterfaceImplementation(view));
            }
        },
        ["jump tables to the same places"] = m =>
        {
            var arms = Enumerable.Range(0, 200).Select(_ => Create(OpCodes.Nop)).ToArray();
            for (var i = 0; i < 1000; i++) m.Emit(Create(OpCodes.Ldarg_1), Create(OpCodes.Switch, arms));
            m.Emit(arms);
        },
        ["locals that one frame cannot hold"] = m =>
        {
            var large = AddLarge(m);
            for (var i = 0; i < 9000; i++) m.Emit(Create(OpCodes.Ldloca, m.Local(large)), Create(OpCodes.Initobj, large));
        },
    };

    public static TheoryData<string> Names => [.. s_hostile.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Validate_ModuleThatTakesAllTimeOrMemory_IsRefused(string name)
    {
        var module = new HandmadeModule();
        s_hostile[name](module);
        module.Emit(Create(OpCodes.Ldc_I4_1), Create(OpCodes.Ret));
        var image = name == "attributes out of order" ? ImageDamage.AttributesInTurn(module.Write()) : module.Write();

        Assert.InRange(image.Length, 1, ContractModule.CodeLengthMax);
        var report = ContractValidator.Default.Validate(image);
        Assert.False(report.IsAccepted);
        Assert.InRange(report.Errors.Count, 0, 1000);
        Assert.InRange(report.Errors.Sum(error => (long)error.Message.Length + (error.Subject?.Length ?? 0)), 0, 2_000_000);
    }

    /// <summary>A block takes so many steps; refused code costs little gas, and may take a second to look at.</summary>
    [Theory]
    [InlineData("deep stacks joined over and over in many methods", false)]
    [InlineData("", true)]
    public void Create_OfCodeThatIsLongToLookAt_TakesStepsEachTime(string name, bool isAccepted)
    {
        var module = new HandmadeModule();
        if (name.Length > 0) s_hostile[name](module);
        var image = module.Emit(Create(OpCodes.Ldc_I4_1), Create(OpCodes.Ret)).Write();
        var node = new SandboxNode();

        var (first, second) = (node.Create(image), node.Create(image));

        Assert.Equal(isAccepted, first.Success);
        Assert.Equal(first.Steps, second.Steps);
        if (isAccepted) Assert.InRange(first.Steps, 100_000, 2_000_000);
        else Assert.InRange(first.Steps, 40_000_000, ExecutionFuse.StepLimit / 2);
    }

    /// <summary>What gas and the verifier have nothing against may be as large as code can be.</summary>
    [Fact]
    public void Validate_MegabyteOfPlainCode_IsAccepted()
    {
        var module = new HandmadeModule();
        for (var i = 0; i < 400_000; i++) module.Emit(Create(OpCodes.Ldc_I4_0), Create(OpCodes.Pop));
        module.Emit(Create(OpCodes.Ldc_I4_1), Create(OpCodes.Ret));
        Assert.True(ContractValidator.Default.Validate(module.Write()).IsAccepted);
    }

    [Theory]
    [InlineData("W<T>")]
    [InlineData("T[]")]
    [InlineData("W<W<T>[]>")]
    public void Validate_GenericTypeThatCallsEverNewOnesOfItself_IsRefused(string argument)
    {
        var code = SandboxNode.Compile($$"""
            using Stratis.SmartContracts;
            public struct W<T> { public T X; }
            public static class H<T> { public static int M(int n) { return n == 0 ? 0 : H<{{argument}}>.M(n - 1); } }
            public class K : SmartContract { public K(ISmartContractState s) : base(s) { } public int G(int n) { return H<int>.M(n); } }
            """);
        Assert.Contains(ContractValidator.Default.Validate(code).Errors, error => error.Message.Contains("without end", StringComparison.Ordinal) || error.Message.Contains("too many others", StringComparison.Ordinal));
    }

    [Fact]
    public void Validate_GenericTypesOfAFewArguments_AreAccepted()
    {
        var code = SandboxNode.Compile("""
            using Stratis.SmartContracts;
            public struct Pair<T, U> { public T One; public U Two; public Pair<U, T> Turned() { return new Pair<U, T> { One = Two, Two = One }; } }
            public struct Box<T> { public T Value; public Box<T>[] Twice() { return new[] { this, this }; } }
            public class K : SmartContract
            {
                public K(ISmartContractState s) : base(s) { }
                public int G(int n) { var p = new Pair<int, Box<ulong>> { One = n }; return p.Turned().Two + new Box<Pair<int, byte>>().Twice().Length; }
            }
            """);
        Assert.Empty(ContractValidator.Default.Validate(code).Errors);
    }

    /// <summary>Looking for the attribute would fail each time, after it was looked for on all fields before; and failing is no error where a struct is read.</summary>
    [Fact]
    public void ToStruct_OfAFieldWithAnAttributeThatIsNowhere_ReadsTheField()
    {
        using var module = ModuleDefinition.ReadModule(new MemoryStream(SandboxNode.Compile("""
            using Stratis.SmartContracts;
            public struct P { public byte X; }
            public class K : SmartContract { public K(ISmartContractState s) : base(s) { } public int G() { return Serializer.ToStruct<P>(new byte[] { 0xc1, 5 }).X; } }
            """)));
        var nowhere = new TypeReference("System", "NowhereAttribute", module, module.TypeSystem.CoreLibrary);
        module.GetType("P").Fields[0].CustomAttributes.Add(new CustomAttribute(new MethodReference(".ctor", module.TypeSystem.Void, nowhere) { HasThis = true }));
        var image = new MemoryStream();
        module.Write(image);
        var node = new SandboxNode();

        Assert.Equal("5", node.Call(node.Create(image.ToArray()).NewContractAddress!.Value, "G").Returned!.Text);
    }

    private static MethodDefinition AddMethod(HandmadeModule m, TypeDefinition type, string name, params TypeReference[] parameters)
    {
        var method = new MethodDefinition(name, MethodAttributes.Public | MethodAttributes.HideBySig, m.Module.TypeSystem.Void);
        foreach (var parameter in parameters) method.Parameters.Add(new ParameterDefinition(parameter));
        type.Methods.Add(method);
        return method;
    }

    private static MethodReference Reference(HandmadeModule m, string name, TypeReference type) => new(name, m.Module.TypeSystem.Void, type) { HasThis = true };

    private static TypeDefinition AddLarge(HandmadeModule m)
    {
        var large = new TypeDefinition("", "Z", TypeAttributes.Public | TypeAttributes.SequentialLayout | TypeAttributes.Sealed, m.Struct.BaseType) { ClassSize = 65_000, PackingSize = 1 };
        m.Module.Types.Add(large);
        return large;
    }

    private static TypeDefinition AddClass(HandmadeModule m, string name)
    {
        var type = new TypeDefinition("", name, TypeAttributes.Public | TypeAttributes.Abstract, m.Module.TypeSystem.Object);
        m.Module.Types.Add(type);
        return type;
    }

    private static TypeDefinition AddInterface(HandmadeModule m, string name)
    {
        var type = new TypeDefinition("", name, TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Interface, null);
        m.Module.Types.Add(type);
        return type;
    }
}
