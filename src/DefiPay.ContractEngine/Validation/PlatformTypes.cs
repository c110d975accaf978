using System.Collections.Frozen;
using DefiPay.ContractEngine.Compilation;
using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation;

/// <summary>
/// The definitions behind a contract's references to the platform, from the reference assemblies that contracts are
/// compiled against. They say what a reference can only claim: what is a value, what derives from what.
/// </summary>
internal static class PlatformTypes
{
    private static readonly string[] Assemblies =
        ["System.Runtime.dll", "System.Linq.dll", "Stratis.SmartContracts.dll", "Stratis.SmartContracts.Standards.dll"];

    private static readonly Lazy<FrozenDictionary<string, TypeDefinition>> Definitions = new(Read);

    /// <summary>The definition by full name, whatever assembly the reference names; null for an unknown type.</summary>
    public static TypeDefinition? Find(TypeReference type) =>
        type is TypeDefinition ? null : Definitions.Value.GetValueOrDefault(type.FullName);

    /// <summary>Whether a platform type is a value type; null for an unknown one.</summary>
    public static bool? IsValueType(string fullName) => Definitions.Value.GetValueOrDefault(fullName)?.IsValueType;

    /// <summary>A definition that is known to be there.</summary>
    public static TypeDefinition Named(string fullName) => Definitions.Value[fullName];

    private static FrozenDictionary<string, TypeDefinition> Read()
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

        return types.ToFrozenDictionary();
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
