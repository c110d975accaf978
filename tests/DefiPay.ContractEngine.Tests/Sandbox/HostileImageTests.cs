using System.Buffers.Binary;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using DefiPay.ContractEngine.Tests.Validation;
using Mono.Cecil;
using Mono.Cecil.Cil;
using PEReaderExtensions = System.Reflection.Metadata.PEReaderExtensions;
using static Mono.Cecil.Cil.Instruction;

namespace DefiPay.ContractEngine.Tests.Sandbox;

/// <summary>Modules that no compiler writes. Each is refused in words, or runs like any other; the node serves on.</summary>
public sealed class HostileImageTests
{
    private static readonly Dictionary<string, Func<byte[]>> s_images = new()
    {
        ["nothing"] = () => [],
        ["one byte"] = () => [0x4d],
        ["10 MB of zeros"] = () => new byte[10 << 20],
        ["10 MB behind a sound module"] = () => [.. Sound(), .. new byte[10 << 20]],
        ["10 MB of text"] = () => Made(m => m.Emit(Create(OpCodes.Ldstr, new string('x', 5 << 20)), Create(OpCodes.Pop))),
        ["a megabyte of instructions"] = () => Made(m => m.Emit([.. Enumerable.Range(0, 1_000_000).Select(_ => Create(OpCodes.Nop))])),
        ["60,000 locals"] = () => Made(m => { for (int i = 0; i < 60_000; i++) m.Local(m.Module.TypeSystem.Int64); }),
        ["20,000 methods"] = () => Made(m =>
        {
            for (int i = 0; i < 20_000; i++)
            {
                var method = new MethodDefinition($"M{i}", MethodAttributes.Private, m.Module.TypeSystem.Void);
                method.Body.Instructions.Add(Create(OpCodes.Ret));
                m.Contract.Methods.Add(method);
            }
        }),
        ["5,000 types nested in each other"] = () => Made(m =>
        {
            var outer = m.Struct;
            for (int i = 0; i < 5_000; i++)
            {
                var inner = new TypeDefinition("", $"N{i}", TypeAttributes.NestedPublic, m.Module.TypeSystem.Object);
                outer.NestedTypes.Add(inner);
                outer = inner;
            }
        }),
        ["a class that is its own base"] = () => Made(m => AddClass(m, "Own", type => type)),
        ["classes that are each other's base"] = () => Made(m =>
        {
            var first = AddClass(m, "First", type => type);
            first.BaseType = AddClass(m, "Second", _ => first);
        }),
        ["a generic class whose base grows without end"] = () => Made(m => AddClass(m, "Grows`1", type =>
        {
            type.GenericParameters.Add(new GenericParameter("T", type));
            return new GenericInstanceType(type) { GenericArguments = { new GenericInstanceType(type) { GenericArguments = { type.GenericParameters[0] } } } };
        })),
        ["a struct with a generic field of itself"] = () => Made(m =>
        {
            var type = new TypeDefinition("", "Wraps`1", TypeAttributes.Public | TypeAttributes.Sealed, m.Struct.BaseType);
            type.GenericParameters.Add(new GenericParameter("T", type));
            m.Module.Types.Add(type);
            type.Fields.Add(new FieldDefinition("F", FieldAttributes.Public, new GenericInstanceType(type) { GenericArguments = { new ArrayType(type.GenericParameters[0]) } }));
            m.Local(new GenericInstanceType(type) { GenericArguments = { m.Module.TypeSystem.Int32 } });
        }),
        ["an array type 400 deep"] = () => Made(m => m.Local(Enumerable.Range(0, 400).Aggregate(m.Module.TypeSystem.Int32, (type, _) => new ArrayType(type)))),
        ["a modifier chain 400 long"] = () => Made(m => m.Local(Enumerable.Range(0, 400).Aggregate(m.Module.TypeSystem.Int32, (type, _) => new OptionalModifierType(m.Address, type)))),
        ["a module initialiser"] = () => Made(m => AddStaticConstructor(m, m.Module.GetType("<Module>"))),
        ["a static constructor"] = () => Made(m => AddStaticConstructor(m, m.Struct)),
        ["a vararg method"] = () => Made(m => m.Method.CallingConvention = MethodCallingConvention.VarArg),
        ["a filter"] = () => Made(m => Handle(m, ExceptionHandlerType.Filter)),
        ["a fault handler"] = () => Made(m => Handle(m, ExceptionHandlerType.Fault)),
        ["a finally that loops"] = () => Made(m => Handle(m, ExceptionHandlerType.Finally)),
        ["a function pointer"] = () => Made(m => m.Local(new FunctionPointerType { ReturnType = m.Module.TypeSystem.Void })),
        ["a call through a pointer"] = () => Made(m => m.Emit(Create(OpCodes.Ldc_I4_0), Create(OpCodes.Conv_I), Create(OpCodes.Calli, new CallSite(m.Module.TypeSystem.Void)))),
        ["a type named as the observer"] = () => Made(m => AddClass(m, "<RuntimeObserverInstance>", _ => m.Module.TypeSystem.Object)),
        ["an explicit layout over references"] = () => Made(m =>
        {
            m.Struct.Attributes |= TypeAttributes.ExplicitLayout;
            foreach (var field in m.Struct.Fields) field.Offset = 0;
        }),
        ["an exported type"] = () => Made(m => m.Module.ExportedTypes.Add(new ExportedType("System", "String", m.Module, m.Module.AssemblyReferences[0]) { Attributes = TypeAttributes.Forwarder })),
        ["an entry point"] = () => Made(m => m.Module.EntryPoint = m.Method),
        ["a resource"] = () => Made(m => m.Module.Resources.Add(new EmbeddedResource("r", ManifestResourceAttributes.Public, new byte[90_000]))),
        ["a resource in another file"] = () => Made(m => m.Module.Resources.Add(new LinkedResource("r", ManifestResourceAttributes.Public, "/etc/passwd"))),
        ["a native module"] = () => Made(m => m.Module.ModuleReferences.Add(new ModuleReference("libc"))),
        ["a pinned local"] = () => Made(m => m.Local(new PinnedType(new ByReferenceType(m.Module.TypeSystem.Int32)))),
        ["a typed reference"] = () => Made(m => m.Local(m.Module.TypeSystem.TypedReference)),
        ["metadata that ends early"] = () => Sound()[..(Sound().Length / 2)],
        ["a method body outside of the file"] = () => WithCell(TableIndex.MethodDef, row: 1, 0, 0x7fff),
        ["a method body inside of the headers"] = () => WithCell(TableIndex.MethodDef, row: 1, 0, 0x0010),
        ["a type that owns no methods"] = () => WithCell(TableIndex.TypeDef, row: 1, 12, 0xffff),
        ["a name beyond the strings"] = () => WithCell(TableIndex.TypeDef, row: 1, 4, 0xfff0),
        ["a signature beyond the blobs"] = () => WithCell(TableIndex.MemberRef, row: 0, 4, 0xfff0),
        ["a reference whose scope is itself"] = () => WithCell(TableIndex.TypeRef, row: 0, 0, (1 << 2) | 3),
        ["two sections in one place"] = () => ImageDamage.SectionTwice(Sound()),
        ["code for another processor"] = () => ImageDamage.ForMachine(Sound(), Machine.Arm64),
        ["code for 32 bits"] = () => Made(m => m.Module.Attributes |= ModuleAttributes.Required32Bit),
        ["two streams of one name"] = () => ImageDamage.StreamRenamed(Sound(), "#GUID", "#Blob"),
        ["a stream that is not known"] = () => ImageDamage.StreamRenamed(Sound(), "#GUID", "#JTD"),
        ["tables of another form"] = () => ImageDamage.StreamRenamed(Sound(), "#~", "#-"),
        ["tables that begin four bytes later"] = () => ImageDamage.TablesLater(Sound()),
        ["metadata of another kind"] = () => Made(m => m.Module.RuntimeVersion = "WindowsRuntime 1.4"),
        ["a list of two billion fields"] = () => ImageDamage.FieldsBeyond(Made(m =>
        {
            for (int i = 0; i < 66_000; i++) m.Contract.Fields.Add(new FieldDefinition("f", FieldAttributes.Public, m.Module.TypeSystem.Byte));
        })),
        ["a type nested in itself"] = NestedInItself,
        ["a type nested in none of the module"] = NestedNowhere,
    };

    public static TheoryData<string> Names => [.. s_images.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Image_ThatNoCompilerWrites_IsRefusedOrRuns(string name)
    {
        var node = new SandboxNode();
        var before = node.StateRoot;

        var result = node.Create(s_images[name]());

        if (result.Success)
        {
            var call = node.Call(result.NewContractAddress!.Value, "G", DefiPay.Stratis.ContractParameter.Of(3));
            Assert.True(call.Success || call.Error is { Length: > 0 });
        }
        else
        {
            Assert.NotEmpty(result.Error!);
            Assert.Equal(12_000UL, result.GasConsumed);
            Assert.Equal(before, result.StateRoot);
        }

        Assert.Equal(s_harmless.Contains(name), result.Success);
        node.AssertServes();
    }

    /// <summary>Odd and without effect: nothing looks at them when the contract runs.</summary>
    private static readonly HashSet<string> s_harmless = ["a resource", "an entry point", "a megabyte of instructions", "60,000 locals", "a name beyond the strings"];

    private static byte[] Sound() => Made(_ => { });

    // The change comes first, then what gives back the argument; so a change may leave nothing on the stack.
    private static byte[] Made(Action<HandmadeModule> change)
    {
        var made = new HandmadeModule();
        change(made);
        made.Emit(Create(OpCodes.Ldarg_1), Create(OpCodes.Ret));
        return made.Write();
    }

    private static TypeDefinition AddClass(HandmadeModule made, string name, Func<TypeDefinition, TypeReference> parent)
    {
        var type = new TypeDefinition("", name, TypeAttributes.Public);
        made.Module.Types.Add(type);
        type.BaseType = parent(type);
        return type;
    }

    private static void AddStaticConstructor(HandmadeModule made, TypeDefinition type)
    {
        var constructor = new MethodDefinition(
            ".cctor", MethodAttributes.Private | MethodAttributes.Static | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName, made.Module.TypeSystem.Void);
        var loop = Create(OpCodes.Nop);
        foreach (var instruction in new[] { loop, Create(OpCodes.Br, loop) }) constructor.Body.Instructions.Add(instruction);
        type.Methods.Add(constructor);
    }

    private static void Handle(HandmadeModule made, ExceptionHandlerType kind)
    {
        var end = Create(OpCodes.Nop);
        var tried = Create(OpCodes.Leave, end);
        var filter = Create(OpCodes.Pop);
        var handler = kind == ExceptionHandlerType.Filter ? Create(OpCodes.Pop) : Create(OpCodes.Nop);
        made.Emit(tried);
        if (kind == ExceptionHandlerType.Filter) made.Emit(filter, Create(OpCodes.Ldc_I4_1), Create(OpCodes.Endfilter), handler, Create(OpCodes.Leave, end));
        else made.Emit(handler, Create(OpCodes.Br, handler), Create(OpCodes.Endfinally));
        made.Emit(end);
        var start = kind == ExceptionHandlerType.Filter ? filter : handler;
        made.Method.Body.ExceptionHandlers.Add(new ExceptionHandler(kind)
        {
            TryStart = tried, TryEnd = start, HandlerStart = handler, HandlerEnd = end,
            FilterStart = kind == ExceptionHandlerType.Filter ? filter : null,
        });
    }

    private static byte[] WithCell(TableIndex table, int row, int cell, ushort value)
    {
        var image = Sound();
        BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(Row(image, table, row) + cell), value);
        return image;
    }

    // The row that says so is out of order, so that a search by halves does not find it.
    private static byte[] NestedInItself()
    {
        var image = Made(m => { foreach (var name in (string[])["A", "B", "C"]) m.Struct.NestedTypes.Add(new TypeDefinition("", name, TypeAttributes.NestedPublic, m.Module.TypeSystem.Object)); });
        var row = image.AsSpan(Row(image, TableIndex.NestedClass, 0), 2 * sizeof(ushort));
        row[2..].CopyTo(row);
        return image;
    }

    // It says that it is nested and its row names a type that is not there, so that no list of the module's types has it.
    private static byte[] NestedNowhere()
    {
        var image = Made(m => m.Struct.NestedTypes.Add(new TypeDefinition("", "A", TypeAttributes.NestedPublic, m.Module.TypeSystem.Object)));
        BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(Row(image, TableIndex.NestedClass, 0) + sizeof(ushort)), 2513);
        return image;
    }

    private static int Row(byte[] image, TableIndex table, int row)
    {
        using var pe = new PEReader(new MemoryStream(image));
        var metadata = PEReaderExtensions.GetMetadataReader(pe);
        return pe.PEHeaders.MetadataStartOffset + metadata.GetTableMetadataOffset(table) + row * metadata.GetTableRowSize(table);
    }
}
