using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using Stratis.SmartContracts;

namespace DefiPay.ContractEngine.Loading;

/// <summary>
/// The fields of contracts that are marked <c>[Index]</c>, as the image has them. Reflection gives all attributes of a field or none, and reads
/// what was given to them: an attribute that names an enum of another assembly makes it load that assembly, so that a log would succeed
/// or fail by what lies beside the node.
/// </summary>
internal static class IndexedFields
{
    private static readonly ConditionalWeakTable<Assembly, HashSet<int>> s_known = [];

    /// <summary>Takes note of what the image of a contract says.</summary>
    public static void Read(Assembly assembly, Stream image)
    {
        using var pe = new PEReader(image, PEStreamOptions.LeaveOpen);
        var metadata = pe.GetMetadataReader();
        var marked = from handle in metadata.CustomAttributes
                     let attribute = metadata.GetCustomAttribute(handle)
                     where attribute.Parent.Kind == HandleKind.FieldDefinition && IsIndex(metadata, attribute.Constructor)
                     select metadata.GetToken(attribute.Parent);
        s_known.Add(assembly, [.. marked]);
    }

    /// <summary>Whether a field is marked. Only the attribute itself counts, not one that a contract derives from it.</summary>
    public static bool Contains(FieldInfo field) => s_known.TryGetValue(field.Module.Assembly, out var known)
        ? known.Contains(field.MetadataToken)
        : field.CustomAttributes.Any(attribute => attribute.AttributeType == typeof(IndexAttribute));

    private static bool IsIndex(MetadataReader metadata, EntityHandle constructor)
    {
        if (constructor.Kind != HandleKind.MemberReference) return false;
        var owner = metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent;
        if (owner.Kind != HandleKind.TypeReference) return false;
        var type = metadata.GetTypeReference((TypeReferenceHandle)owner);
        return type.ResolutionScope.Kind == HandleKind.AssemblyReference
            && metadata.StringComparer.Equals(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name, typeof(IndexAttribute).Assembly.GetName().Name!)
            && metadata.StringComparer.Equals(type.Namespace, typeof(IndexAttribute).Namespace!)
            && metadata.StringComparer.Equals(type.Name, nameof(IndexAttribute));
    }
}
