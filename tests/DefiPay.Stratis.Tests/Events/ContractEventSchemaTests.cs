using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using DefiPay.Stratis.Events;

namespace DefiPay.Stratis.Tests.Events;

/// <summary>Code that no compiler wrote: whoever indexes a contract must survive it.</summary>
public sealed class ContractEventSchemaTests
{
    private static readonly byte[] UInt32Signature = [0x06, 0x09];

    [Fact]
    public void Read_StructOfNumbers_HasItsFields()
    {
        var schema = ContractEventSchema.Read(Image((metadata, baseType) =>
        {
            AddStruct(metadata, baseType, "PaidLog", firstField: 1);
            AddField(metadata, "Amount", UInt32Signature);
        }));

        Assert.Equal([new EventField("Amount", new EventValueType(EventValueKind.UInt32), false)], schema.FieldsOf("PaidLog"));
    }

    [Fact]
    public void Read_FieldWhoseTypeIsNestedWithoutEnd_IsUnsupported()
    {
        byte[] arrays = [0x06, .. Enumerable.Repeat((byte)0x1d, 200_000), 0x09];
        var schema = ContractEventSchema.Read(Image((metadata, baseType) =>
        {
            AddStruct(metadata, baseType, "DeepLog", firstField: 1);
            AddField(metadata, "Deep", arrays);
        }));

        Assert.Equal(EventValueKind.Unsupported, Assert.Single(schema.FieldsOf("DeepLog")!).Type.Kind);
    }

    [Fact]
    public void Read_StructsThatShareTheirFields_IsRefused()
    {
        var code = Image((metadata, baseType) =>
        {
            for (var i = 0; i < 1_000; i++)
                AddStruct(metadata, baseType, $"Log{i}", firstField: i % 2 == 0 ? 1 : 1_001);
            for (var i = 0; i < 1_000; i++)
                AddField(metadata, $"Field{i}", UInt32Signature);
        });

        Assert.Contains("fields", Assert.Throws<EventDataException>(() => ContractEventSchema.Read(code)).Message);
    }

    [Fact]
    public void Read_NameOfAHundredThousandLetters_IsRefused()
    {
        var code = Image((metadata, baseType) =>
        {
            AddStruct(metadata, baseType, "LongLog", firstField: 1);
            AddField(metadata, new string('x', 100_000), UInt32Signature);
        });

        Assert.Contains("name", Assert.Throws<EventDataException>(() => ContractEventSchema.Read(code)).Message);
    }

    private static void AddStruct(MetadataBuilder metadata, EntityHandle baseType, string name, int firstField) => metadata.AddTypeDefinition(
        TypeAttributes.Public | TypeAttributes.Sealed, default, metadata.GetOrAddString(name), baseType,
        MetadataTokens.FieldDefinitionHandle(firstField), MetadataTokens.MethodDefinitionHandle(1));

    private static void AddField(MetadataBuilder metadata, string name, byte[] signature) =>
        metadata.AddFieldDefinition(FieldAttributes.Public, metadata.GetOrAddString(name), metadata.GetOrAddBlob(signature));

    private static byte[] Image(Action<MetadataBuilder, EntityHandle> fill)
    {
        var metadata = new MetadataBuilder();
        metadata.AddModule(0, metadata.GetOrAddString("contract"), metadata.GetOrAddGuid(new Guid(1, 2, 3, new byte[8])), default, default);
        var library = metadata.AddAssemblyReference(metadata.GetOrAddString("System.Runtime"), new Version(4, 2), default, default, default, default);
        var baseType = metadata.AddTypeReference(library, metadata.GetOrAddString("System"), metadata.GetOrAddString("ValueType"));
        metadata.AddTypeDefinition(
            default, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        fill(metadata, baseType);
        var image = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(metadata, suppressValidation: true), new BlobBuilder()).Serialize(image);
        return image.ToArray();
    }
}
