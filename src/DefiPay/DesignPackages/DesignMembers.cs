using Mono.Cecil;

namespace DefiPay.DesignPackages;

/// <summary>
/// Which members of the design packages (see docs/architecture.md) our code refers to. Everything listed must exist in the real
/// packages with the same signature, because the same source is compiled against them.
/// </summary>
public static class DesignMembers
{
    /// <summary>Our own assemblies in a build's output folder: the stand-ins themselves left out.</summary>
    public static string[] OurAssemblies(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "DefiPay*.dll")
            .Where(file => !Path.GetFileName(file).StartsWith("DefiPay.Standins.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Types and members, each with its assembly, sorted: `HotChocolate: Namespace.Type::Member(parameters)`.</summary>
    public static IReadOnlyList<string> UsedBy(IEnumerable<string> assemblyFiles)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string file in assemblyFiles)
        {
            using ModuleDefinition module = ModuleDefinition.ReadModule(file);
            foreach (TypeReference type in module.GetTypeReferences().Where(type => IsDesignPackage(type.Scope)))
            {
                found.Add($"{PackageOf(type.Scope)}: {type.FullName}");
            }

            foreach (MemberReference member in module.GetMemberReferences())
            {
                TypeReference owner = member.DeclaringType.GetElementType();
                if (IsDesignPackage(owner.Scope))
                {
                    found.Add($"{PackageOf(owner.Scope)}: {owner.FullName}::{Signature(member)}");
                }
            }
        }

        return [.. found];
    }

    /// <summary>The members whose type's and own name do not both occur in any one of the descriptions.</summary>
    public static IReadOnlyList<string> NotNamedIn(IEnumerable<string> members, IReadOnlyList<string> descriptions) =>
        [.. members.Where(member => !descriptions.Any(text => NamesOf(member).All(name => text.Contains(name, StringComparison.Ordinal))))];

    private static bool IsDesignPackage(IMetadataScope? scope) =>
        scope?.Name is { } name
        && (name.StartsWith("DefiPay.Standins.", StringComparison.Ordinal)
            || name.StartsWith("HotChocolate", StringComparison.Ordinal)
            || name.StartsWith("GreenDonut", StringComparison.Ordinal)
            || name.StartsWith("Nethereum.", StringComparison.Ordinal)
            || name.StartsWith("Stratis.SmartContracts", StringComparison.Ordinal));

    private static string PackageOf(IMetadataScope scope) =>
        scope.Name.StartsWith("DefiPay.Standins.", StringComparison.Ordinal) ? scope.Name["DefiPay.Standins.".Length..] : scope.Name;

    private static string Signature(MemberReference member) => member is MethodReference method
        ? $"{method.Name}({string.Join(", ", method.Parameters.Select(parameter => parameter.ParameterType.Name))})"
        : member.Name;

    // `Package: A.B.Type`2::get_Name(...)` → Type, Name: as a description for people writes them.
    private static IEnumerable<string> NamesOf(string member)
    {
        string[] parts = member[(member.IndexOf(": ", StringComparison.Ordinal) + 2)..].Split("::");
        foreach (string type in parts[0].Split('/'))
        {
            yield return type.Split('.')[^1].Split('`')[0];
        }

        if (parts.Length > 1 && parts[1].Split('(')[0] is var name && name != ".ctor")
        {
            yield return name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal) ? name[4..] : name;
        }
    }
}
