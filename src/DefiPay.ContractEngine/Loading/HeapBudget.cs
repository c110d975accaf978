using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace DefiPay.ContractEngine.Loading;

/// <summary>
/// Names and values of rows may lie in the same bytes, each a little further than the one before: a module of a megabyte could name
/// gigabytes of them, and a reader makes each anew. They are counted as often as they are named.
/// </summary>
internal static class HeapBudget
{
    private const int BytesMax = 8 << 20;

    /// <summary>True when all of them together are not much more than the largest file.</summary>
    public static bool Holds(MetadataReader metadata)
    {
        var left = BytesMax;
        var names = metadata.GetHeapSize(HeapIndex.String);
        var values = metadata.GetHeapSize(HeapIndex.Blob);

        // What lies beyond its heap reads as nothing.
        return Names(metadata).Where(name => metadata.GetHeapOffset(name) < names).All(name => (left -= metadata.GetBlobReader(name).Length) >= 0)
            && Values(metadata).Where(value => metadata.GetHeapOffset(value) < values).All(value => (left -= metadata.GetBlobReader(value).Length) >= 0);
    }

    private static IEnumerable<StringHandle> Names(MetadataReader metadata)
    {
        foreach (var type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition))
        {
            yield return type.Name;
            yield return type.Namespace;
        }

        foreach (var type in metadata.TypeReferences.Select(metadata.GetTypeReference))
        {
            yield return type.Name;
            yield return type.Namespace;
        }

        foreach (var member in metadata.FieldDefinitions) yield return metadata.GetFieldDefinition(member).Name;
        foreach (var member in metadata.MethodDefinitions) yield return metadata.GetMethodDefinition(member).Name;
        foreach (var member in metadata.PropertyDefinitions) yield return metadata.GetPropertyDefinition(member).Name;
        foreach (var member in metadata.EventDefinitions) yield return metadata.GetEventDefinition(member).Name;
        foreach (var member in metadata.MemberReferences) yield return metadata.GetMemberReference(member).Name;
        foreach (var assembly in metadata.AssemblyReferences)
        {
            yield return metadata.GetAssemblyReference(assembly).Name;
            yield return metadata.GetAssemblyReference(assembly).Culture;
        }

        foreach (var type in metadata.ExportedTypes) yield return metadata.GetExportedType(type).Name;
        foreach (var file in metadata.AssemblyFiles) yield return metadata.GetAssemblyFile(file).Name;
        foreach (var row in Rows(metadata, TableIndex.ModuleRef)) yield return metadata.GetModuleReference(MetadataTokens.ModuleReferenceHandle(row)).Name;
        foreach (var resource in metadata.ManifestResources) yield return metadata.GetManifestResource(resource).Name;
        foreach (var row in Rows(metadata, TableIndex.Param)) yield return metadata.GetParameter(MetadataTokens.ParameterHandle(row)).Name;
        foreach (var row in Rows(metadata, TableIndex.GenericParam)) yield return metadata.GetGenericParameter(MetadataTokens.GenericParameterHandle(row)).Name;
    }

    private static IEnumerable<BlobHandle> Values(MetadataReader metadata)
    {
        foreach (var attribute in metadata.CustomAttributes) yield return metadata.GetCustomAttribute(attribute).Value;
        foreach (var security in metadata.DeclarativeSecurityAttributes) yield return metadata.GetDeclarativeSecurityAttribute(security).PermissionSet;
        foreach (var assembly in metadata.AssemblyReferences)
        {
            yield return metadata.GetAssemblyReference(assembly).PublicKeyOrToken;
            yield return metadata.GetAssemblyReference(assembly).HashValue;
        }

        foreach (var field in metadata.FieldDefinitions) yield return metadata.GetFieldDefinition(field).GetMarshallingDescriptor();
        foreach (var row in Rows(metadata, TableIndex.Param)) yield return metadata.GetParameter(MetadataTokens.ParameterHandle(row)).GetMarshallingDescriptor();
        foreach (var row in Rows(metadata, TableIndex.Constant)) yield return metadata.GetConstant(MetadataTokens.ConstantHandle(row)).Value;
    }

    private static IEnumerable<int> Rows(MetadataReader metadata, TableIndex table) => Enumerable.Range(1, metadata.GetTableRowCount(table));
}
