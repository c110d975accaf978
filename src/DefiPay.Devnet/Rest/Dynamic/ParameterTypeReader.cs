using System.Collections.Immutable;
using System.Reflection.Metadata;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Rest.Dynamic;

/// <summary>Tells a signature's types as the types of contract parameters; null for one that no parameter can have.</summary>
internal sealed class ParameterTypeReader : ISignatureTypeProvider<ContractParameterType?, object?>
{
    public static ParameterTypeReader Instance { get; } = new();

    public ContractParameterType? GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode switch
    {
        PrimitiveTypeCode.Boolean => ContractParameterType.Bool,
        PrimitiveTypeCode.Byte => ContractParameterType.Byte,
        PrimitiveTypeCode.Char => ContractParameterType.Char,
        PrimitiveTypeCode.String => ContractParameterType.String,
        PrimitiveTypeCode.UInt32 => ContractParameterType.UInt,
        PrimitiveTypeCode.Int32 => ContractParameterType.Int,
        PrimitiveTypeCode.UInt64 => ContractParameterType.ULong,
        PrimitiveTypeCode.Int64 => ContractParameterType.Long,
        _ => null,
    };

    public ContractParameterType? GetSZArrayType(ContractParameterType? elementType) =>
        elementType == ContractParameterType.Byte ? ContractParameterType.ByteArray : null;

    public ContractParameterType? GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        reader.GetString(reader.GetTypeReference(handle).Name) switch
        {
            "Address" => ContractParameterType.Address,
            "UInt128" => ContractParameterType.UInt128,
            "UInt256" => ContractParameterType.UInt256,
            _ => null,
        };

    public ContractParameterType? GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => null;

    public ContractParameterType? GetArrayType(ContractParameterType? elementType, ArrayShape shape) => null;

    public ContractParameterType? GetByReferenceType(ContractParameterType? elementType) => null;

    public ContractParameterType? GetFunctionPointerType(MethodSignature<ContractParameterType?> signature) => null;

    public ContractParameterType? GetGenericInstantiation(ContractParameterType? genericType, ImmutableArray<ContractParameterType?> typeArguments) => null;

    public ContractParameterType? GetGenericMethodParameter(object? genericContext, int index) => null;

    public ContractParameterType? GetGenericTypeParameter(object? genericContext, int index) => null;

    public ContractParameterType? GetModifiedType(ContractParameterType? modifier, ContractParameterType? unmodifiedType, bool isRequired) => unmodifiedType;

    public ContractParameterType? GetPinnedType(ContractParameterType? elementType) => null;

    public ContractParameterType? GetPointerType(ContractParameterType? elementType) => null;

    public ContractParameterType? GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => null;
}
