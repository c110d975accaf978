using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace DefiPay.ContractEngine.Loading;

/// <summary>
/// Looks at a module's raw metadata before anything reads it in earnest. Counts and sizes that a reader would trust, and
/// cycles that it would follow, could otherwise take all memory or the whole stack, which no handler can catch.
/// </summary>
internal static class ModuleBounds
{
    private const int NestingMax = 16;
    private const int TypesMax = 2_000;
    private const int MethodsMax = 10_000;
    private const int SignatureBytesMax = 2 << 20;
    private const int TypeSizeMax = 1 << 20;
    private const int BodyBytesMax = 1 << 20;
    private const int TextBytesMax = 4 << 20;

    /// <summary>True when the image's metadata stays within the image and within our bounds.</summary>
    /// <exception cref="BadImageFormatException">The image is malformed in a way that the metadata reader notices.</exception>
    public static bool Hold(byte[] image)
    {
        using var pe = new PEReader(new MemoryStream(image));
        if (!pe.HasMetadata || pe.PEHeaders.CorHeader is null) return false;
        var metadata = pe.GetMetadataReader();
        return metadata.TypeDefinitions.Count <= TypesMax
            && metadata.MethodDefinitions.Count <= MethodsMax
            && ImageHeaders.MeanOneThing(image, pe, metadata)
            && TableOrder.Holds(image, pe.PEHeaders.MetadataStartOffset, metadata)
            && DirectoriesStayInside(pe, metadata, image.Length)
            && ListsAddUp(metadata)
            && NestingEnds(metadata)
            && NestedTypesHaveTheirOuterOne(metadata)
            && HeapBudget.Holds(metadata)
            && SignaturesHold(metadata)
            && LayoutsHold(pe, metadata)
            && BodiesHold(pe, metadata);
    }

    private static bool DirectoriesStayInside(PEReader pe, MetadataReader metadata, int length)
    {
        // Rows may name the same bytes over and over, and each is read for itself.
        var left = length;
        foreach (var entry in pe.ReadDebugDirectory())
        {
            if (entry.DataSize < 0 || (left -= entry.DataSize) < 0) return false;
        }

        if (metadata.ManifestResources.Count == 0) return true;
        var directory = pe.PEHeaders.CorHeader!.ResourcesDirectory;
        if (directory.Size < 0) return false;
        var resources = pe.GetSectionData(directory.RelativeVirtualAddress);
        foreach (var handle in metadata.ManifestResources)
        {
            var resource = metadata.GetManifestResource(handle);
            if (!resource.Implementation.IsNil) return false;
            if (resource.Offset < 0 || resource.Offset > resources.Length - sizeof(int)) return false;
            var size = resources.GetReader((int)resource.Offset, sizeof(int)).ReadInt32();
            if (size < 0 || size > resources.Length - resource.Offset - sizeof(int) || (left -= size) < 0) return false;
        }

        return true;
    }

    // Where the list of one row ends is where the next one's begins; a reader makes room for what lies between, even if that is two billion.
    private static bool ListsAddUp(MetadataReader metadata)
    {
        var types = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).ToArray();
        return AddUp(types.Select(type => type.GetFields().Count), metadata.FieldDefinitions.Count)
            && AddUp(types.Select(type => type.GetMethods().Count), metadata.MethodDefinitions.Count)
            && AddUp(types.Select(type => type.GetProperties().Count), metadata.PropertyDefinitions.Count)
            && AddUp(types.Select(type => type.GetEvents().Count), metadata.EventDefinitions.Count)
            && AddUp(
                metadata.MethodDefinitions.Select(method => metadata.GetMethodDefinition(method).GetParameters().Count),
                metadata.GetTableRowCount(TableIndex.Param));
    }

    private static bool AddUp(IEnumerable<int> counts, int total) => counts.All(count => count >= 0 && (total -= count) >= 0) && total == 0;

    /// <summary>
    /// A type says by its visibility that it is nested, and a row says in what. Who lists types from the outside in misses one whose row names no
    /// type of the module: it would be loaded without having been validated, and ended the process.
    /// </summary>
    private static bool NestedTypesHaveTheirOuterOne(MetadataReader metadata) => metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).All(type =>
    {
        var outer = MetadataTokens.GetRowNumber(type.GetDeclaringType());
        var isNested = (type.Attributes & TypeAttributes.VisibilityMask) > TypeAttributes.Public;
        return isNested ? outer > 0 && outer <= metadata.TypeDefinitions.Count : outer == 0;
    });

    private static bool NestingEnds(MetadataReader metadata)
    {
        foreach (var handle in metadata.TypeDefinitions)
        {
            var depth = 0;
            for (var type = handle; !type.IsNil; type = metadata.GetTypeDefinition(type).GetDeclaringType())
            {
                if (++depth > NestingMax) return false;
            }
        }

        foreach (var handle in metadata.TypeReferences)
        {
            var depth = 0;
            EntityHandle scope = handle;
            while (scope.Kind == HandleKind.TypeReference)
            {
                if (++depth > NestingMax) return false;
                scope = metadata.GetTypeReference((TypeReferenceHandle)scope).ResolutionScope;
            }
        }

        return true;
    }

    private static bool SignaturesHold(MetadataReader metadata)
    {
        var blobs = metadata.FieldDefinitions.Select(handle => metadata.GetFieldDefinition(handle).Signature)
            .Concat(metadata.MethodDefinitions.Select(handle => metadata.GetMethodDefinition(handle).Signature))
            .Concat(metadata.PropertyDefinitions.Select(handle => metadata.GetPropertyDefinition(handle).Signature))
            .Concat(metadata.MemberReferences.Select(handle => metadata.GetMemberReference(handle).Signature))
            .Concat(Rows(metadata, TableIndex.StandAloneSig).Select(row =>
                metadata.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(row)).Signature))
            .Concat(Rows(metadata, TableIndex.MethodSpec).Select(row =>
                metadata.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row)).Signature));
        var bounds = new SignatureBounds(new TypeKinds(metadata));
        var budget = SignatureBytesMax;
        foreach (var blob in blobs)
        {
            var reader = metadata.GetBlobReader(blob);
            if ((budget -= reader.Length) < 0 || !bounds.MemberHolds(ref reader)) return false;
        }

        foreach (var row in Rows(metadata, TableIndex.TypeSpec))
        {
            var reader = metadata.GetBlobReader(metadata.GetTypeSpecification(MetadataTokens.TypeSpecificationHandle(row)).Signature);
            if ((budget -= reader.Length) < 0 || !bounds.TypeHolds(ref reader)) return false;
        }

        return true;
    }

    private static IEnumerable<int> Rows(MetadataReader metadata, TableIndex table) =>
        Enumerable.Range(1, metadata.GetTableRowCount(table));

    private static bool LayoutsHold(PEReader pe, MetadataReader metadata)
    {
        foreach (var handle in metadata.TypeDefinitions)
        {
            if (metadata.GetTypeDefinition(handle).GetLayout().Size is < 0 or > TypeSizeMax) return false;
        }

        long initialised = 0;
        var sizes = new BlobSizes(metadata);
        foreach (var handle in metadata.FieldDefinitions)
        {
            var field = metadata.GetFieldDefinition(handle);
            var address = field.GetRelativeVirtualAddress();
            if (address == 0) continue;
            var size = field.DecodeSignature(sizes, null);
            if (size > pe.GetSectionData(address).Length || (initialised += size) > TypeSizeMax) return false;
        }

        return true;
    }

    private static bool BodiesHold(PEReader pe, MetadataReader metadata)
    {
        // Methods may share bodies, and bodies locals and texts, and each is read for itself.
        var left = BodyBytesMax;
        var textLeft = TextBytesMax;
        foreach (var handle in metadata.MethodDefinitions)
        {
            var method = metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0) continue;
            var body = pe.GetMethodBody(method.RelativeVirtualAddress);
            var locals = body.LocalSignature.IsNil ? 0 : metadata.GetBlobReader(metadata.GetStandaloneSignature(body.LocalSignature).Signature).Length;
            if ((left -= body.Size) < 0 || (left -= locals) < 0) return false;
            var texts = new List<int>();
            if (!InstructionBounds.Hold(body.GetILReader(), texts)) return false;
            foreach (var place in texts.Where(place => place < metadata.GetHeapSize(HeapIndex.UserString)))
            {
                if ((textLeft -= sizeof(char) * metadata.GetUserString(MetadataTokens.UserStringHandle(place)).Length) < 0) return false;
            }
        }

        return true;
    }
}
