using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using DefiPay.ContractEngine.Loading;
using DefiPay.ContractEngine.Validation;
using Mono.Cecil;
using Mono.Cecil.Cil;
using static Mono.Cecil.Cil.Instruction;
using CustomAttribute = Mono.Cecil.CustomAttribute;
using FieldDefinition = Mono.Cecil.FieldDefinition;
using GenericParameter = Mono.Cecil.GenericParameter;
using MethodDefinition = Mono.Cecil.MethodDefinition;
using TypeDefinition = Mono.Cecil.TypeDefinition;
using TypeReference = Mono.Cecil.TypeReference;

namespace DefiPay.ContractEngine.Tests.Validation;

/// <summary>Modules that mean one thing to who reads them and another to the runtime, or that take it down while it loads them.</summary>
public sealed class HostileReferencesTests
{
    private static readonly Dictionary<string, Action<HandmadeModule>> Hostile = new()
    {
        ["a value's method called on its box"] = m => Body(
            m, Create(OpCodes.Ldloc, m.Local(m.Struct)), Create(OpCodes.Box, m.Struct), Create(OpCodes.Call, m.Struct.Methods.Single())),
        ["a number's method called on its box"] = m => Body(
            m, Create(OpCodes.Ldarg_1), Create(OpCodes.Box, m.Module.TypeSystem.Int32), Create(OpCodes.Call, ToText(m.Module.TypeSystem.Int32, m)), Create(OpCodes.Pop)),
        ["a virtual call on a value that is not sealed"] = m =>
        {
            m.Struct.IsSealed = false;
            Body(m, Create(OpCodes.Ldloca, m.Local(m.Struct)), Create(OpCodes.Callvirt, AddToText(m, m.Struct)), Create(OpCodes.Pop));
        },
        ["the places of two objects compared"] = m => Body(
            m, Create(OpCodes.Ldstr, "a"), Create(OpCodes.Ldarg_0), Create(OpCodes.Cgt_Un), Create(OpCodes.Pop)),
        ["a clock inherited from the platform"] = m =>
        {
            var clock = AddClass(m, "Clock", new TypeReference("System.Diagnostics", "Stopwatch", m.Module, m.Module.TypeSystem.CoreLibrary));
            Body(m, Create(OpCodes.Call, new MethodReference("GetTimestamp", m.Module.TypeSystem.Int64, clock)), Create(OpCodes.Pop));
        },
        ["a method of objects that a platform value inherits, called on the value"] = m =>
        {
            // Its first eight bytes would be taken for the address of its type.
            var block = new TypeReference("Stratis.SmartContracts", "Block", m.Module, m.Address.Scope, valueType: true);
            Body(m, Create(OpCodes.Ldloca, m.Local(block)), Create(OpCodes.Call, ToText(block, m)), Create(OpCodes.Pop));
        },
        ["a method of the runtime that contracts are not compiled against"] = m =>
        {
            var text = m.Module.TypeSystem.String;
            Body(m, Create(OpCodes.Ldstr, "\n"), Create(OpCodes.Ldstr, "xx"), Create(OpCodes.Call, new MethodReference("ReplaceLineEndings", text, text) { HasThis = true, Parameters = { new ParameterDefinition(text) } }), Create(OpCodes.Pop));
        },
        ["a number made wide behind a prefix"] = m =>
        {
            var number = m.Module.TypeSystem.Int32;
            var print = new MethodReference("ToString", m.Module.TypeSystem.String, number) { HasThis = true, Parameters = { new ParameterDefinition(m.Module.TypeSystem.String) } };
            Body(m, Create(OpCodes.Ldloca, m.Local(number)), Create(OpCodes.Ldstr, "D500000000"), Create(OpCodes.Constrained, number), Create(OpCodes.Callvirt, print), Create(OpCodes.Pop));
        },
        ["a private field of the platform"] = m => Body(
            m, Create(OpCodes.Ldstr, "x"), Create(OpCodes.Ldfld, new FieldReference("_stringLength", m.Module.TypeSystem.Int32, m.Module.TypeSystem.String)), Create(OpCodes.Pop)),
        ["a value passed off as a class, which is filled by its fields' names"] = m =>
        {
            var core = new AssemblyNameReference("System.Private.CoreLib", new Version(4, 0));
            m.Module.AssemblyReferences.Add(core);
            m.Struct.Fields.Add(new FieldDefinition("T", FieldAttributes.Public, new TypeReference("System.Runtime.InteropServices.ComTypes", "FILETIME", m.Module, core)));
        },
        ["a generic type without its arguments"] = m => m.Local(AddGeneric(m, "Open")),
        ["values kept on the stack over thousands of branches"] = m =>
        {
            for (var i = 0; i < 400; i++) m.Emit(Create(OpCodes.Ldc_I4_0));
            for (var i = 0; i < 3000; i++)
            {
                var join = Create(OpCodes.Nop);
                m.Emit(Create(OpCodes.Ldarg_1), Create(OpCodes.Ldc_I4_7), Create(OpCodes.Bgt_Un, join), join);
            }

            for (var i = 0; i < 400; i++) m.Emit(Create(OpCodes.Pop));
            Body(m);
        },
        ["a member that its type only inherits"] = m => Body(
            m, Create(OpCodes.Ldarg_0), Create(OpCodes.Call, new MethodReference("MemberwiseClone", m.Module.TypeSystem.Object, m.Contract) { HasThis = true }), Create(OpCodes.Pop)),
        ["a struct of the module under a platform type's name"] = m =>
        {
            var fake = AddStruct(m, "Stratis.SmartContracts.Address");
            fake.Fields.Add(new FieldDefinition("O", FieldAttributes.Public, m.Module.TypeSystem.Object));
            var reference = new TypeReference("", fake.Name, m.Module, m.Module, valueType: true);
            Body(m, Create(OpCodes.Ldsfld, m.Zero), Create(OpCodes.Stloc, m.Local(reference)));
        },
        ["a type of the module by reference"] = m => m.Local(new TypeReference("", "P", m.Module, m.Module, valueType: true)),
        ["methods that are guarded by the name of their type"] = m =>
        {
            var text = AddStruct(m, "System.String");
            Body(m, Create(OpCodes.Ldloca, m.Local(text)), Create(OpCodes.Call, AddToText(m, text)), Create(OpCodes.Pop));
        },
        ["a static constructor by name and one flag"] = m => AddStaticConstructor(m, MethodAttributes.RTSpecialName),
        ["a static constructor by name alone"] = m => AddStaticConstructor(m, 0),
        ["one type's argument taken for another's"] = m =>
        {
            var source = AddGeneric(m, "Source");
            var modified = new OptionalModifierType(m.Module.TypeSystem.Object, source.GenericParameters[0]);
            source.Fields.Add(new FieldDefinition("Array", FieldAttributes.Public, new ArrayType(modified)));
            var closed = new GenericInstanceType(source) { GenericArguments = { m.Module.TypeSystem.String } };
            var taker = AddGeneric(m, "Taker");
            var method = new MethodDefinition("Take", MethodAttributes.Public | MethodAttributes.HideBySig, m.Module.TypeSystem.Void) { Body = { InitLocals = true } };
            taker.Methods.Add(method);
            method.Body.Variables.Add(new VariableDefinition(closed));
            method.Body.Variables.Add(new VariableDefinition(new ArrayType(taker.GenericParameters[0])));
            var field = new FieldReference("Array", new ArrayType(modified), closed);
            foreach (var step in new[] { Create(OpCodes.Ldloc_0), Create(OpCodes.Ldfld, field), Create(OpCodes.Stloc_1), Create(OpCodes.Ret) }) method.Body.Instructions.Add(step);
        },
        ["a frame that is larger than it looks, by a platform struct"] = m => m.Local(new GenericInstanceType(ValueTuple(m)) { GenericArguments = { Large(m), Large(m) } }),
        ["a frame that is larger than it looks, by an argument"] = m => m.Local(new GenericInstanceType(AddGeneric(m, "Holder")) { GenericArguments = { Large(m) } }),
        ["a struct that holds ever more of itself"] = m =>
        {
            var type = AddGeneric(m, "Endless");
            var inner = new GenericInstanceType(type) { GenericArguments = { type.GenericParameters[0] } };
            type.Fields.Add(new FieldDefinition("F", FieldAttributes.Public, new GenericInstanceType(type) { GenericArguments = { inner } }));
        },
        ["structs in structs, ever deeper"] = m =>
        {
            for (var (i, inner) = (0, m.Struct); i < 5000; i++)
            {
                var outer = AddStruct(m, $"D{i}");
                outer.Fields.Add(new FieldDefinition("F", FieldAttributes.Public, inner));
                inner = outer;
            }
        },
        ["classes on classes, ever deeper"] = m =>
        {
            var parent = m.Module.TypeSystem.Object;
            for (var i = 0; i < 5000; i++) parent = AddClass(m, $"D{i}", parent);
        },
        ["a type that has more fields than data"] = m => m.InitialData.FieldType.Resolve().Fields.Add(
            new FieldDefinition("Beyond", FieldAttributes.Public, m.Module.TypeSystem.Int64) { Offset = 1000 }),
        ["initial data changed as a field of an object"] = m =>
        {
            m.InitialData.DeclaringType.Fields.Remove(m.InitialData);
            var data = new FieldDefinition("Data", FieldAttributes.Public | FieldAttributes.Static | FieldAttributes.HasFieldRVA, m.Module.TypeSystem.Int32) { InitialValue = [1, 2, 3, 4] };
            m.Struct.Fields.Add(data);
            m.Contract.Methods.Remove(m.Contract.Methods.Single(method => method.Name == "Data"));
            Body(m, Create(OpCodes.Ldloca, m.Local(m.Struct)), Create(OpCodes.Ldc_I4_1), Create(OpCodes.Stfld, data));
        },
        ["initial data that is read and written with the struct that it is a public field of"] = m =>
            m.Struct.Fields.Add(new FieldDefinition("Data", FieldAttributes.Public | FieldAttributes.Static | FieldAttributes.HasFieldRVA, m.Module.TypeSystem.Int32) { InitialValue = [1, 2, 3, 4] }),
        ["a field of an object without the object"] = m => Body(m, Create(OpCodes.Ldsfld, m.Struct.Fields[0]), Create(OpCodes.Pop)),
        ["a reference behind a modifier kept in a field"] = m =>
        {
            var type = new TypeReference("System.Runtime.CompilerServices", "IsByRefLikeAttribute", m.Module, m.Module.TypeSystem.CoreLibrary);
            m.Struct.CustomAttributes.Add(new CustomAttribute(new MethodReference(".ctor", m.Module.TypeSystem.Void, type) { HasThis = true }));
            m.Struct.Fields.Add(new FieldDefinition("R", FieldAttributes.Public, new OptionalModifierType(m.Module.TypeSystem.Object, new ByReferenceType(m.Address))));
        },
        ["a member of a type that is written with a modifier"] = m =>
        {
            var modified = new OptionalModifierType(m.Module.TypeSystem.Object, m.Address);
            Body(m, Create(OpCodes.Ldsfld, new FieldReference("Zero", m.Address, modified)), Create(OpCodes.Pop));
        },
        ["a method that is static and has an object"] = m => m.Contract.Methods.Single(method => method.Name == "Text").IsStatic = true,
        ["methods with code of a kind that is not known"] = m => m.Method.ImplAttributes |= (MethodImplAttributes)0x2000,
    };

    public static TheoryData<string> Names => [.. Hostile.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Validate_HostileModule_IsRefused(string name)
    {
        var module = new HandmadeModule();
        Hostile[name](module);
        if (module.Method.Body.Instructions.Count == 0) Body(module);
        Assert.False(ContractValidator.Default.Validate(module.Write()).IsAccepted);
    }

    [Fact]
    public void Load_NativeResourcesInACircle_AreNotFollowed()
    {
        var image = Body(new HandmadeModule()).Write();
        var headers = new PEHeaders(new MemoryStream(image));
        var debug = headers.PEHeader!.DebugTableDirectory;
        Assert.True(headers.TryGetDirectoryOffset(debug, out var offset));

        // One directory with one entry, which is the directory itself.
        image.AsSpan(offset, 24).Clear();
        image[offset + 14] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(image.AsSpan(offset + 20), 0x80000000);
        var directories = headers.PEHeaderStartOffset + (headers.PEHeader.Magic == PEMagic.PE32Plus ? 112 : 96);
        BinaryPrimitives.WriteInt32LittleEndian(image.AsSpan(directories + 16), debug.RelativeVirtualAddress);
        BinaryPrimitives.WriteInt32LittleEndian(image.AsSpan(directories + 20), 24);
        image.AsSpan(directories + 48, 8).Clear();

        Assert.True(ContractValidator.Default.Validate(image).IsAccepted);
        Assert.Equal("K", new ContractLoader().Load(image).DeployedTypeName);
    }

    [Fact]
    public void Validate_ManyMethodsWithOneLargeBody_IsNoModule()
    {
        var module = new HandmadeModule();
        for (var i = 0; i < 200_000; i++) module.Emit(Create(OpCodes.Nop));
        Body(module);
        for (var i = 0; i < 10; i++)
        {
            var method = new MethodDefinition($"M{i}", MethodAttributes.Private | MethodAttributes.HideBySig, module.Module.TypeSystem.Int32) { HasThis = true };
            method.Body.Instructions.Add(Create(OpCodes.Ldc_I4_1));
            method.Body.Instructions.Add(Create(OpCodes.Ret));
            module.Contract.Methods.Add(method);
        }

        Assert.True(ContractValidator.Default.Validate(module.Write()).IsModule);
        Assert.False(ContractValidator.Default.Validate(WithOneBody(module.Write())).IsModule);
    }

    [Fact]
    public void Validate_NamesThatLieInEachOther_AreNoModule()
    {
        var module = Body(new HandmadeModule());
        for (var i = 0; i < 100; i++) module.Struct.Fields.Add(new FieldDefinition(new string('n', 100_000)[i..], FieldAttributes.Public, module.Module.TypeSystem.Int32));
        AssertSmallAndNoModule(module.Write());
    }

    [Fact]
    public void Validate_OneTextLoadedOverAndOver_IsNoModule()
    {
        var module = new HandmadeModule();
        for (var i = 0; i < 30; i++) module.Emit(Create(OpCodes.Ldstr, new string('t', 100_000)), Create(OpCodes.Pop));
        AssertSmallAndNoModule(Body(module).Write());
    }

    private static void AssertSmallAndNoModule(byte[] image)
    {
        Assert.InRange(image.Length, 1, ContractModule.CodeLengthMax);
        Assert.False(ContractValidator.Default.Validate(image).IsModule);
    }

    private static byte[] WithOneBody(byte[] image)
    {
        using var pe = new PEReader(new MemoryStream(image));
        var metadata = pe.GetMetadataReader();
        var rows = pe.PEHeaders.MetadataStartOffset + metadata.GetTableMetadataOffset(TableIndex.MethodDef);
        var size = metadata.GetTableRowSize(TableIndex.MethodDef);
        var addresses = metadata.MethodDefinitions.Select(handle => metadata.GetMethodDefinition(handle).RelativeVirtualAddress).ToArray();
        var large = addresses.MaxBy(address => pe.GetMethodBody(address).Size);
        for (var i = 0; i < addresses.Length; i++) BinaryPrimitives.WriteInt32LittleEndian(image.AsSpan(rows + i * size), large);
        return image;
    }

    private static HandmadeModule Body(HandmadeModule m, params Instruction[] instructions) =>
        m.Emit([.. instructions, Create(OpCodes.Ldc_I4_1), Create(OpCodes.Ret)]);

    private static MethodReference ToText(TypeReference type, HandmadeModule m) => new("ToString", m.Module.TypeSystem.String, type) { HasThis = true };

    private static MethodDefinition AddToText(HandmadeModule m, TypeDefinition type)
    {
        var method = new MethodDefinition("ToString", MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig, m.Module.TypeSystem.String);
        method.Body.Instructions.Add(Create(OpCodes.Ldnull));
        method.Body.Instructions.Add(Create(OpCodes.Ret));
        type.Methods.Add(method);
        return method;
    }

    private static void AddStaticConstructor(HandmadeModule m, MethodAttributes flags)
    {
        var method = new MethodDefinition(".cctor", MethodAttributes.Private | MethodAttributes.Static | flags, m.Module.TypeSystem.Void);
        method.Body.Instructions.Add(Create(OpCodes.Ret));
        m.Struct.Methods.Add(method);
    }

    private static TypeDefinition AddStruct(HandmadeModule m, string name)
    {
        var type = new TypeDefinition("", name, TypeAttributes.Public | TypeAttributes.SequentialLayout | TypeAttributes.Sealed, m.Struct.BaseType);
        m.Module.Types.Add(type);
        return type;
    }

    private static TypeDefinition AddClass(HandmadeModule m, string name, TypeReference parent)
    {
        var type = new TypeDefinition("", name, TypeAttributes.Public | TypeAttributes.Abstract, parent);
        m.Module.Types.Add(type);
        return type;
    }

    private static TypeDefinition AddGeneric(HandmadeModule m, string name)
    {
        var type = AddStruct(m, name + "`1");
        type.GenericParameters.Add(new GenericParameter("T", type));
        return type;
    }

    private static TypeDefinition Large(HandmadeModule m)
    {
        var type = AddStruct(m, $"Large{m.Module.Types.Count}");
        type.ClassSize = 60_000;
        type.PackingSize = 1;
        return type;
    }

    private static TypeReference ValueTuple(HandmadeModule m)
    {
        var type = new TypeReference("System", "ValueTuple`2", m.Module, m.Module.TypeSystem.CoreLibrary, valueType: true);
        for (var i = 0; i < 2; i++) type.GenericParameters.Add(new GenericParameter(type));
        return type;
    }
}
