using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace DefiPay.Stratis.Events;

/// <summary>
/// The structs that a contract can log, read from the metadata of its bytecode. Nothing of the contract is loaded or run,
/// so bytecode from anywhere may be given.
/// </summary>
public sealed class ContractEventSchema
{
    /// <summary>Bytes of code that are looked at; a transaction carries far less.</summary>
    public const int CodeBytesMax = 1 << 20;

    // Tables of hostile code may give every struct the same fields, and every field the same long name or a type that is nested
    // until the stack ends. What a compiler writes lies far below these.
    private const int FieldsMax = 10_000;
    private const int NameBytesMax = 512;
    private const int SignatureBytesMax = 128;
    private const int AttributesMax = 16;

    // Several contracts in one assembly may each have a struct of the same name, with other fields.
    private readonly Dictionary<string, List<IReadOnlyList<EventField>>> _structs;

    private ContractEventSchema(Dictionary<string, List<IReadOnlyList<EventField>>> structs) => _structs = structs;

    /// <summary>Names of the structs.</summary>
    public IReadOnlyCollection<string> StructNames => _structs.Keys;

    /// <summary>The fields of a struct in the order in which a log holds them; null for a name that the contract does not know.</summary>
    public IReadOnlyList<EventField>? FieldsOf(string structName) => _structs.GetValueOrDefault(structName)?[0];

    /// <summary>The fields of every struct of this name, the likeliest first.</summary>
    internal IReadOnlyList<IReadOnlyList<EventField>> AllFieldsOf(string structName) => _structs.GetValueOrDefault(structName) ?? [];

    /// <summary>Reads the structs of a contract.</summary>
    /// <param name="code">The contract's bytecode, a .NET assembly.</param>
    /// <param name="typeName">
    /// Which class of it the contract is: of structs that share a name its own come first. Without it the first in the assembly does, as for the node.
    /// </param>
    /// <exception cref="EventDataException">The code is no assembly, larger than <see cref="CodeBytesMax"/>, or has more and longer names than any contract.</exception>
    public static ContractEventSchema Read(ReadOnlySpan<byte> code, string? typeName = null)
    {
        if (code.Length > CodeBytesMax)
            throw new EventDataException($"code: {code.Length} bytes, at most {CodeBytesMax} are read.");
        try
        {
            using var image = new PEReader(new MemoryStream(code.ToArray()));
            return new ContractEventSchema(Structs(image.GetMetadataReader(), typeName));
        }
        catch (Exception exception) when (exception is BadImageFormatException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new EventDataException("code: not a .NET assembly.");
        }
    }

    private static Dictionary<string, List<IReadOnlyList<EventField>>> Structs(MetadataReader reader, string? typeName)
    {
        var structs = new Dictionary<string, List<IReadOnlyList<EventField>>>();
        var fieldCount = 0;
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            TypeDefinition type = reader.GetTypeDefinition(handle);
            if (!IsStruct(reader, type))
                continue;
            fieldCount += Math.Max(type.GetFields().Count, 0); // negative where tables lie
            if (fieldCount > FieldsMax)
                throw new EventDataException($"code: its structs have more than {FieldsMax} fields.");
            // A log names its struct without the enclosing type.
            string name = Name(reader, type.Name);
            if (!structs.TryGetValue(name, out List<IReadOnlyList<EventField>>? sameName))
                structs.Add(name, sameName = []);
            sameName.Insert(IsWithin(reader, type, typeName) ? 0 : sameName.Count, Fields(reader, type));
        }

        return structs;
    }

    /// <summary>A name, if it is as long as one.</summary>
    internal static string Name(MetadataReader reader, StringHandle handle) => reader.GetBlobReader(handle).Length <= NameBytesMax
        ? reader.GetString(handle)
        : throw new EventDataException($"code: a name is longer than {NameBytesMax} bytes.");

    private static bool IsWithin(MetadataReader reader, TypeDefinition type, string? typeName) =>
        typeName is not null
        && type.GetDeclaringType() is { IsNil: false } outer
        && reader.StringComparer.Equals(reader.GetTypeDefinition(outer).Name, typeName);

    private static bool IsStruct(MetadataReader reader, TypeDefinition type) =>
        type.BaseType.Kind == HandleKind.TypeReference
        && reader.GetTypeReference((TypeReferenceHandle)type.BaseType) is var baseType
        && reader.StringComparer.Equals(baseType.Name, nameof(ValueType))
        && reader.StringComparer.Equals(baseType.Namespace, nameof(System));

    // Reflection gives instance fields first, then static and constant ones; the platform writes all of them.
    private static List<EventField> Fields(MetadataReader reader, TypeDefinition type)
    {
        var fields = type.GetFields().Select(reader.GetFieldDefinition)
            .Where(field => (field.Attributes & FieldAttributes.FieldAccessMask) == FieldAttributes.Public)
            .ToArray();
        return [.. fields.OrderBy(field => (field.Attributes & FieldAttributes.Static) != 0).Select(field => new EventField(
            Name(reader, field.Name),
            reader.GetBlobReader(field.Signature).Length <= SignatureBytesMax
                ? field.DecodeSignature(new FieldTypeReader(), null)
                : FieldTypeReader.Unsupported,
            IsIndexed(reader, field)))];
    }

    private static bool IsIndexed(MetadataReader reader, FieldDefinition field) => field.GetCustomAttributes()
        .Take(AttributesMax)
        .Select(handle => reader.GetCustomAttribute(handle).Constructor)
        .Where(constructor => constructor.Kind == HandleKind.MemberReference)
        .Select(constructor => reader.GetMemberReference((MemberReferenceHandle)constructor).Parent)
        .Any(parent => parent.Kind == HandleKind.TypeReference
            && reader.StringComparer.Equals(reader.GetTypeReference((TypeReferenceHandle)parent).Name, "IndexAttribute"));
}
