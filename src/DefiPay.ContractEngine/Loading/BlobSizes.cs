using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;

namespace DefiPay.ContractEngine.Loading;

/// <summary>Bytes of initial data behind a field of a type: the primitive's width or the struct's declared size.</summary>
internal sealed class BlobSizes(MetadataReader metadata) : ISignatureTypeProvider<int, object?>
{
    private const int None = int.MaxValue;

    private readonly Dictionary<TypeDefinitionHandle, int> _known = [];

    public int GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode switch
    {
        PrimitiveTypeCode.Boolean or PrimitiveTypeCode.Byte or PrimitiveTypeCode.SByte => 1,
        PrimitiveTypeCode.Char or PrimitiveTypeCode.Int16 or PrimitiveTypeCode.UInt16 => 2,
        PrimitiveTypeCode.Int32 or PrimitiveTypeCode.UInt32 or PrimitiveTypeCode.Single => 4,
        PrimitiveTypeCode.Int64 or PrimitiveTypeCode.UInt64 or PrimitiveTypeCode.Double => 8,
        _ => None,
    };

    public int GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        if (!_known.TryGetValue(handle, out var size)) _known.Add(handle, size = SizeOf(handle));
        return size;
    }

    private int SizeOf(TypeDefinitionHandle handle) =>
        metadata.GetTypeDefinition(handle) is var type && type.GetLayout() is { IsDefault: false, Size: > 0 } layout && !HasFields(type) ? layout.Size : None;

    // Fields take what they take, whatever size the type declares; it would reach over its data.
    private bool HasFields(TypeDefinition type) =>
        type.GetFields().Any(field => (metadata.GetFieldDefinition(field).Attributes & FieldAttributes.Static) == 0);

    public int GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => None;

    public int GetTypeFromSpecification(MetadataReader reader, object? context, TypeSpecificationHandle handle, byte rawTypeKind) => None;

    public int GetModifiedType(int modifier, int unmodifiedType, bool isRequired) => unmodifiedType;

    public int GetArrayType(int elementType, ArrayShape shape) => None;

    public int GetByReferenceType(int elementType) => None;

    public int GetFunctionPointerType(MethodSignature<int> signature) => None;

    public int GetGenericInstantiation(int genericType, ImmutableArray<int> typeArguments) => None;

    public int GetGenericMethodParameter(object? context, int index) => None;

    public int GetGenericTypeParameter(object? context, int index) => None;

    public int GetPinnedType(int elementType) => None;

    public int GetPointerType(int elementType) => None;

    public int GetSZArrayType(int elementType) => None;
}
