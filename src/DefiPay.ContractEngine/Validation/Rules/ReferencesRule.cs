using System.Collections.Frozen;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Validation.Verification;
using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>
/// Refuses references that mean something else to the runtime than to us: those that find a type of the module itself by a platform type's
/// name, and those that name a type of the module and find what it inherits from the platform, past the whitelist. And types that take the
/// runtime deeper than its stack while it loads them.
/// </summary>
internal sealed class ReferencesRule : IModuleRule
{
    private const int DepthMax = 64;

    // Some hundred times what the largest contracts have.
    private const long MatchesMax = 5_000_000;

    private static readonly FrozenSet<string> BaseTypes =
        new[] { "System.Object", "System.ValueType", "System.Enum", "System.Attribute", "System.Exception" }.ToFrozenSet();

    public IEnumerable<ValidationError> Check(ModuleDefinition module)
    {
        foreach (var type in module.GetTypeReferences())
        {
            if (!IsOutside(type)) yield return Unverifiable.Refuse(type.FullName, "type by a name that the module may define");
        }

        var types = TypeKnowledge.Of(module);
        var members = new Dictionary<TypeDefinition, HashSet<string>>();
        foreach (var member in module.GetMemberReferences())
        {
            var owner = member.DeclaringType is GenericInstanceType instance ? instance.ElementType : member.DeclaringType;
            if (owner is not TypeDefinition definition) continue;
            if (!members.TryGetValue(definition, out var own))
            {
                members.Add(definition, own = [.. definition.Methods.Concat<MemberReference>(definition.Fields).Select(defined => KeyOf(defined, types))]);
            }

            if (!own.Contains(KeyOf(member, types))) yield return Unverifiable.Refuse(member.FullName, "member that its type does not define");
        }

        long matches = 0;
        var sizes = new TypeSizes();
        var depths = new Dictionary<TypeDefinition, int>();
        foreach (var type in module.GetTypes())
        {
            if (type.BaseType is { } parent && parent.GetElementType() is not TypeDefinition && !IsBase(parent))
            {
                yield return Unverifiable.Refuse(type.FullName, $"derives from {parent.FullName}");
            }

            if (!types.HierarchyEnds(type)) yield return Unverifiable.Refuse(type.FullName, "more base types and interfaces than a type may have");
            else if ((matches += MatchesOf(type)) > MatchesMax)
            {
                yield return Unverifiable.Refuse(module.Name, "too many methods of interfaces in too many types");
                yield break;
            }

            if (DepthOf(type, depths, 0) > DepthMax) yield return Unverifiable.Refuse(type.FullName, $"types in or under it that go deeper than {DepthMax}");
            if (type.IsValueType && sizes.Of(type) > TypeKnowledge.StructBytesMax)
            {
                yield return Unverifiable.Refuse(type.FullName, $"takes more than {TypeKnowledge.StructBytesMax} bytes or does not end");
            }
        }
    }

    // The runtime holds each method of a class's interfaces against each of its virtual ones, inherited ones included, and so for each class anew.
    private static long MatchesOf(TypeDefinition type)
    {
        if (!type.HasInterfaces) return 0;
        long methods = 0;
        var (parent, depth) = (type, 0);
        for (; parent is not null && depth <= DepthMax; parent = parent.BaseType?.GetElementType() as TypeDefinition, depth++) methods += parent.Methods.Count;

        var interfaces = new HashSet<TypeDefinition>();
        var pending = new Stack<TypeDefinition>([type]);
        while (pending.TryPop(out var next))
        {
            foreach (var found in next.Interfaces.Select(implemented => implemented.InterfaceType.GetElementType()).OfType<TypeDefinition>())
            {
                if (interfaces.Add(found)) pending.Push(found);
            }
        }

        return methods * interfaces.Sum(found => (long)found.Methods.Count);
    }

    private static bool IsOutside(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
        {
            if (HasSeparator(type)) return false;
            type = outer;
        }

        return type.Scope is AssemblyNameReference && !HasSeparator(type);
    }

    private static bool HasSeparator(TypeReference type) => type.Name.Contains('.') || type.Name.Contains('/');

    private static bool IsBase(TypeReference type) => BaseTypes.Contains(type.FullName) || type.Namespace == "Stratis.SmartContracts";

    private static string KeyOf(MemberReference member, TypeKnowledge types) => member switch
    {
        MethodReference method => $"{method.HasThis} {method.Name}({string.Join(',', method.Parameters.Select(parameter => types.Key(parameter.ParameterType)))}) {types.Key(method.ReturnType)}",
        FieldReference field => $"{field.Name} {types.Key(field.FieldType)}",
        _ => "",
    };

    private static int DepthOf(TypeDefinition type, Dictionary<TypeDefinition, int> known, int above)
    {
        if (known.TryGetValue(type, out var depth)) return depth;
        if (above > DepthMax) return DepthMax + 1;
        var values = type.Fields.Where(field => !field.IsStatic).Select(field => TypeKnowledge.Strip(field.FieldType))
            .Where(field => field is not ArrayType && field.GetElementType() is TypeDefinition { IsValueType: true });
        var needed = type.Interfaces.Select(implemented => implemented.InterfaceType).Append(type.BaseType).Concat(values);
        return known[type] = 1 + needed.Select(parent => parent?.GetElementType()).OfType<TypeDefinition>().Select(parent => DepthOf(parent, known, above + 1)).DefaultIfEmpty().Max();
    }
}
