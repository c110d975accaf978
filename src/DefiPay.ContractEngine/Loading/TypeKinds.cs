using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using DefiPay.ContractEngine.Validation;

namespace DefiPay.ContractEngine.Loading;

/// <summary>
/// Tells values from classes. A signature says itself which of them a type is, and the runtime believes it when it lays
/// out a frame: a struct passed off as a class would be written over its neighbours.
/// </summary>
internal sealed class TypeKinds(MetadataReader metadata)
{
    private readonly Dictionary<EntityHandle, bool?> _known = [];

    /// <summary>False when the type is known to be of the other kind.</summary>
    /// <param name="codedToken">The compressed TypeDefOrRef token of a signature.</param>
    /// <param name="claimsValueType">What the signature says.</param>
    public bool Agree(int codedToken, bool claimsValueType)
    {
        EntityHandle handle = (codedToken & 3) switch
        {
            0 => MetadataTokens.TypeDefinitionHandle(codedToken >> 2),
            1 => MetadataTokens.TypeReferenceHandle(codedToken >> 2),
            _ => default,
        };
        if (handle.IsNil) return false;
        if (!_known.TryGetValue(handle, out var isValueType))
        {
            _known.Add(handle, isValueType = handle.Kind switch
            {
                HandleKind.TypeDefinition => IsValueType(metadata.GetTypeDefinition((TypeDefinitionHandle)handle)),
                HandleKind.TypeReference => PlatformTypes.IsValueType(FullName((TypeReferenceHandle)handle)),
                _ => null,
            });
        }

        return isValueType is null || isValueType == claimsValueType;
    }

    private bool IsValueType(TypeDefinition type) =>
        type.BaseType.Kind == HandleKind.TypeReference
        && FullName((TypeReferenceHandle)type.BaseType) is "System.ValueType" or "System.Enum";

    private string FullName(TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            return $"{FullName((TypeReferenceHandle)type.ResolutionScope)}/{name}";
        }

        return type.Namespace.IsNil ? name : $"{metadata.GetString(type.Namespace)}.{name}";
    }
}
