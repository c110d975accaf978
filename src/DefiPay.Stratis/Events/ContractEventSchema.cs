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

    private readonly Dictionary<string, IReadOnlyList<EventField>> _structs;

    private ContractEventSchema(Dictionary<string, IReadOnlyList<EventField>> structs) => _structs = structs;

    /// <summary>Names of the structs.</summary>
    public IReadOnlyCollection<string> StructNames => _structs.Keys;

    /// <summary>The fields of a struct in the order in which a log holds them; null for a name that the contract does not know.</summary>
    public IReadOnlyList<EventField>? FieldsOf(string structName) => _structs.GetValueOrDefault(structName);

    /// <summary>Reads the structs of a contract.</summary>
    /// <param name="code">The contract's bytecode, a .NET assembly.</param>
    /// <exception cref="EventDataException">The code is no assembly, or larger than <see cref="CodeBytesMax"/>.</exception>
    public static ContractEventSchema Read(ReadOnlySpan<byte> code)
    {
        if (code.Length > CodeBytesMax)
            throw new EventDataException($"code: {code.Length} bytes, at most {CodeBytesMax} are read.");
        try
        {
            using var image = new PEReader(new MemoryStream(code.ToArray()));
            return new ContractEventSchema(Structs(image.GetMetadataReader()));
        }
        catch (Exception exception) when (exception is BadImageFormatException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new EventDataException("code: not a .NET assembly.");
        }
    }

    private static Dictionary<string, IReadOnlyList<EventField>> Structs(MetadataReader reader)
    {
        var structs = new Dictionary<string, IReadOnlyList<EventField>>();
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            TypeDefinition type = reader.GetTypeDefinition(handle);
            // A log names its struct without the enclosing type; where two share a name, the node takes the first.
            if (IsStruct(reader, type))
                structs.TryAdd(reader.GetString(type.Name), Fields(reader, type));
        }

        return structs;
    }

    private static bool IsStruct(MetadataReader reader, TypeDefinition type) =>
        type.BaseType.Kind == HandleKind.TypeReference
        && reader.GetTypeReference((TypeReferenceHandle)type.BaseType) is var baseType
        && reader.GetString(baseType.Name) == nameof(ValueType)
        && reader.GetString(baseType.Namespace) == nameof(System);

    // Reflection gives instance fields first, then static and constant ones; the platform writes all of them.
    private static List<EventField> Fields(MetadataReader reader, TypeDefinition type)
    {
        var fields = type.GetFields().Select(reader.GetFieldDefinition)
            .Where(field => (field.Attributes & FieldAttributes.FieldAccessMask) == FieldAttributes.Public)
            .ToArray();
        return [.. fields.OrderBy(field => (field.Attributes & FieldAttributes.Static) != 0).Select(field => new EventField(
            reader.GetString(field.Name),
            field.DecodeSignature(new FieldTypeReader(), null),
            IsIndexed(reader, field)))];
    }

    private static bool IsIndexed(MetadataReader reader, FieldDefinition field) => field.GetCustomAttributes()
        .Select(handle => reader.GetCustomAttribute(handle).Constructor)
        .Where(constructor => constructor.Kind == HandleKind.MemberReference)
        .Select(constructor => reader.GetMemberReference((MemberReferenceHandle)constructor).Parent)
        .Any(parent => parent.Kind == HandleKind.TypeReference
            && reader.GetString(reader.GetTypeReference((TypeReferenceHandle)parent).Name) == "IndexAttribute");
}
