using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace DefiPay.Stratis.Events;

/// <summary>Turns a field's signature into what its bytes stand for; types of the contract's own module are structs.</summary>
internal sealed class FieldTypeReader : ISignatureTypeProvider<EventValueType, object?>
{
    public static readonly EventValueType Unsupported = new(EventValueKind.Unsupported);

    public EventValueType GetPrimitiveType(PrimitiveTypeCode typeCode) => new(typeCode switch
    {
        PrimitiveTypeCode.Boolean => EventValueKind.Bool,
        PrimitiveTypeCode.Byte => EventValueKind.Byte,
        PrimitiveTypeCode.Char => EventValueKind.Char,
        PrimitiveTypeCode.String => EventValueKind.String,
        PrimitiveTypeCode.UInt32 => EventValueKind.UInt32,
        PrimitiveTypeCode.Int32 => EventValueKind.Int32,
        PrimitiveTypeCode.UInt64 => EventValueKind.UInt64,
        PrimitiveTypeCode.Int64 => EventValueKind.Int64,
        _ => EventValueKind.Unsupported,
    });

    // byte[] and sbyte[] are written as they are, every other array as a list.
    public EventValueType GetSZArrayType(EventValueType elementType) => elementType.Kind == EventValueKind.Byte
        ? new EventValueType(EventValueKind.Bytes)
        : new EventValueType(EventValueKind.Array, elementType);

    public EventValueType GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        TypeReference type = reader.GetTypeReference(handle);
        return reader.StringComparer.Equals(type.Namespace, "Stratis.SmartContracts")
            ? new EventValueType(ContractEventSchema.Name(reader, type.Name) switch
            {
                "Address" => EventValueKind.Address,
                "UInt128" => EventValueKind.UInt128,
                "UInt256" => EventValueKind.UInt256,
                _ => EventValueKind.Unsupported,
            })
            : Unsupported;
    }

    public EventValueType GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        new(EventValueKind.Struct, StructName: ContractEventSchema.Name(reader, reader.GetTypeDefinition(handle).Name));

    public EventValueType GetArrayType(EventValueType elementType, ArrayShape shape) => Unsupported;

    public EventValueType GetByReferenceType(EventValueType elementType) => Unsupported;

    public EventValueType GetFunctionPointerType(MethodSignature<EventValueType> signature) => Unsupported;

    public EventValueType GetGenericInstantiation(EventValueType genericType, ImmutableArray<EventValueType> typeArguments) => Unsupported;

    public EventValueType GetGenericMethodParameter(object? genericContext, int index) => Unsupported;

    public EventValueType GetGenericTypeParameter(object? genericContext, int index) => Unsupported;

    public EventValueType GetModifiedType(EventValueType modifier, EventValueType unmodifiedType, bool isRequired) => unmodifiedType;

    public EventValueType GetPinnedType(EventValueType elementType) => Unsupported;

    public EventValueType GetPointerType(EventValueType elementType) => Unsupported;

    public EventValueType GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => Unsupported;
}
