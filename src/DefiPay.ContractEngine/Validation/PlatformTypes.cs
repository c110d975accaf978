using System.Collections.Frozen;
using System.Reflection;
using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Validation.Rules;
using Mono.Cecil;
using Stratis.SmartContracts;

namespace DefiPay.ContractEngine.Validation;

/// <summary>
/// The definitions behind a contract's references to the platform, from the reference assemblies that contracts are
/// compiled against. They say what a reference can only claim: what is a value, what derives from what.
/// </summary>
internal static class PlatformTypes
{
    private static readonly string[] Assemblies =
        ["System.Runtime.dll", "System.Linq.dll", "Stratis.SmartContracts.dll", "Stratis.SmartContracts.Standards.dll"];

    private static readonly Lazy<(FrozenDictionary<string, TypeDefinition> Types, FrozenSet<string> Members)> Definitions = new(Read);

    /// <summary>The definition by full name, whatever assembly the reference names; null for an unknown type.</summary>
    public static TypeDefinition? Find(TypeReference type) =>
        type is TypeDefinition ? null : Definitions.Value.Types.GetValueOrDefault(type.FullName);

    /// <summary>Whether a platform type is a value type; null for an unknown one.</summary>
    public static bool? IsValueType(string fullName) => Definitions.Value.Types.GetValueOrDefault(fullName)?.IsValueType;

    /// <summary>
    /// True for a member that its type defines itself, as the reference does and with that signature; and for one that is nowhere, a call of which
    /// fails. The runtime also finds what a type inherits: by the name of a value type, a method that expects an object and gets the value's bytes. And
    /// it has members that contracts are not compiled against, which nothing guards.
    /// </summary>
    public static bool MeansOneThing(MemberReference member) => Definitions.Value.Members.Contains(KeyOf(member)) || !IsInRuntime(member);

    private static bool IsInRuntime(MemberReference member)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;
        var name = member.DeclaringType.FullName;
        var type = typeof(object).Assembly.GetType(name) ?? typeof(SmartContract).Assembly.GetType(name);
        return type?.GetMember(member.Name, all).Length > 0;
    }

    /// <summary>A definition that is known to be there.</summary>
    public static TypeDefinition Named(string fullName) => Definitions.Value.Types[fullName];

    private static IEnumerable<string> MembersOf(TypeDefinition type) =>
        type.Methods.Concat<MemberReference>(type.Fields).Select(KeyOf);

    private static string KeyOf(MemberReference member) => member switch
    {
        GenericInstanceMethod instance => KeyOf(instance.ElementMethod),
        MethodReference method => $"{method.HasThis} {method.DeclaringType.FullName}::{method.Name}"
            + $"({string.Join(',', method.Parameters.Select(parameter => NameOf(parameter.ParameterType)))}) {NameOf(method.ReturnType)}",
        FieldReference field => $"{field.DeclaringType.FullName}::{field.Name} {NameOf(field.FieldType)}",
        _ => member.FullName,
    };

    // The parameters of generic methods have names in definitions only.
    private static string NameOf(TypeReference type) => type switch
    {
        GenericParameter parameter => $"!{parameter.Position}",
        GenericInstanceType instance => $"{instance.ElementType.FullName}<{string.Join(',', instance.GenericArguments.Select(NameOf))}>",
        ArrayType array => NameOf(array.ElementType) + "[]",
        ByReferenceType byReference => NameOf(byReference.ElementType) + "&",
        _ => type.FullName,
    };

    private static (FrozenDictionary<string, TypeDefinition> Types, FrozenSet<string> Members) Read()
    {
        var types = new Dictionary<string, TypeDefinition>();
        foreach (var name in Assemblies)
        {
            // Read at once: the definitions are shared between threads, and reading lazily is not safe there.
            var module = ModuleDefinition.ReadModule(
                new MemoryStream(ContractReferences.Read(name)), new ReaderParameters(ReadingMode.Deferred));
            foreach (var type in module.GetTypes())
            {
                Touch(type);
                types.TryAdd(type.FullName, type);
            }
        }

        // Of what code may touch; all members of the base library are very many.
        return (types.ToFrozenDictionary(), types.Values.Where(Whitelist.Names).SelectMany(MembersOf).ToFrozenSet());
    }

    private static void Touch(TypeDefinition type)
    {
        _ = type.BaseType;
        _ = type.IsValueType;
        _ = type.GenericParameters.Count;
        foreach (var implemented in type.Interfaces) _ = implemented.InterfaceType.FullName;
        foreach (var field in type.Fields) _ = field.FieldType.FullName;
    }
}
