using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.PortableExecutable;
using DefiPay.ContractEngine.Loading;
using DefiPay.ContractEngine.Tests.Sandbox;
using DefiPay.ContractEngine.Tests.Validation;
using DefiPay.ContractEngine.Validation;
using Mono.Cecil;
using Mono.Cecil.Cil;
using static Mono.Cecil.Cil.Instruction;
using CustomAttribute = Mono.Cecil.CustomAttribute;
using FieldAttributes = Mono.Cecil.FieldAttributes;
using ManifestResourceAttributes = Mono.Cecil.ManifestResourceAttributes;
using MethodImplAttributes = Mono.Cecil.MethodImplAttributes;

namespace DefiPay.ContractEngine.Tests.Loading;

/// <summary>Bounds on what one module may hold, each just below it and just beyond.</summary>
public sealed class ModuleBoundsTests
{
    [Theory]
    [InlineData(60_000, true)]
    [InlineData(65_001, false)]
    public void Locals_UpToTheBound_AreAModule(int count, bool holds) => AssertModule(holds, module =>
    {
        for (var i = 0; i < count; i++) module.Local(module.Module.TypeSystem.Int32);
    });

    [Theory]
    [InlineData(900, true)]
    [InlineData(1001, false)]
    public void Parameters_UpToTheBound_AreAModule(int count, bool holds) => AssertModule(holds, module =>
    {
        for (var i = module.Method.Parameters.Count; i < count; i++) module.Method.Parameters.Add(new ParameterDefinition(module.Module.TypeSystem.Int32));
    });

    /// <summary>The same long text behind each constant, which the file holds once.</summary>
    [Theory]
    [InlineData(50, true)]
    [InlineData(100, false)]
    public void Constants_ThatShareTheirValue_AreCountedOneByOne(int count, bool holds) => AssertModule(holds, module =>
    {
        var value = new string('c', 50_000);
        for (var i = 0; i < count; i++)
        {
            module.Contract.Fields.Add(new FieldDefinition($"c{i}", FieldAttributes.Public | FieldAttributes.Static | FieldAttributes.Literal, module.Module.TypeSystem.String) { Constant = value });
        }
    });

    [Theory]
    [InlineData(50, true)]
    [InlineData(100, false)]
    public void Attributes_ThatShareTheirValue_AreCountedOneByOne(int count, bool holds) => AssertModule(holds, module =>
    {
        var type = new TypeReference("System", "ObsoleteAttribute", module.Module, module.Module.TypeSystem.CoreLibrary);
        var constructor = new MethodReference(".ctor", module.Module.TypeSystem.Void, type) { HasThis = true };
        constructor.Parameters.Add(new ParameterDefinition(module.Module.TypeSystem.String));
        var text = new string('a', 100_000);
        for (var i = 0; i < count; i++)
        {
            module.Contract.CustomAttributes.Add(new CustomAttribute(constructor) { ConstructorArguments = { new CustomAttributeArgument(module.Module.TypeSystem.String, text) } });
        }
    });

    [Theory]
    [InlineData(1, true)]
    [InlineData(20, false)]
    public void Resources_ThatShareTheirBytes_AreCountedOneByOne(int count, bool holds)
    {
        var module = Sound();
        for (var i = 0; i < count; i++) module.Module.Resources.Add(new EmbeddedResource($"r{i}", ManifestResourceAttributes.Public, i == 0 ? new byte[100_000] : [1]));
        Assert.Equal(holds, IsModule(ImageDamage.ResourcesFromTheStart(module.Write())));
    }

    [Fact]
    public void DebugEntries_ThatTogetherAreMoreThanTheFile_AreNoModule()
    {
        var image = Sound().Write();
        Assert.True(IsModule(image));
        var headers = new PEHeaders(new MemoryStream(image));
        Assert.True(headers.TryGetDirectoryOffset(headers.PEHeader!.DebugTableDirectory, out var entries));

        // Where an entry says how many bytes it has.
        BinaryPrimitives.WriteInt32LittleEndian(image.AsSpan(entries + 16), image.Length + 1);
        Assert.False(IsModule(image));
    }

    /// <summary>Two executions that take each other's locks would wait for ever; and the platform accepts such methods.</summary>
    [Fact]
    public void SynchronizedMethod_WhenLoaded_IsNoLongerSynchronized()
    {
        var module = Sound();
        module.Method.ImplAttributes |= MethodImplAttributes.Synchronized;
        var code = module.Write();
        Assert.True(ContractValidator.Default.Validate(code).IsAccepted);

        var loaded = new ContractLoader().Load(code).FindType("K")!.GetMethod("G")!;

        Assert.Equal((System.Reflection.MethodImplAttributes)0, loaded.GetMethodImplementationFlags() & System.Reflection.MethodImplAttributes.Synchronized);
    }

    /// <summary>A processor's own code would be a contract on some machines only.</summary>
    [Fact]
    public void CodeForX64_WhenLoaded_IsForAnyProcessor()
    {
        var code = ImageDamage.ForMachine(Sound().Write(), Machine.Amd64);
        Assert.True(ContractValidator.Default.Validate(code).IsAccepted);
        new ContractLoader().Load(code).FindType("K")!.Module.GetPEKind(out _, out var machine);
        Assert.Equal(ImageFileMachine.I386, machine);
    }

    private static void AssertModule(bool holds, Action<HandmadeModule> change)
    {
        var module = Sound();
        change(module);
        Assert.Equal(holds, IsModule(module.Write()));
    }

    private static bool IsModule(byte[] image)
    {
        Assert.InRange(image.Length, 1, ContractModule.CodeLengthMax);
        return ContractValidator.Default.Validate(image).IsModule;
    }

    private static HandmadeModule Sound() => new HandmadeModule().Emit(Create(OpCodes.Ldarg_1), Create(OpCodes.Ret));
}
