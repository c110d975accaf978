using System.Collections.Frozen;
using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>
/// Refuses attributes that change what the runtime does with the module. The runtime knows them by name alone, whether or
/// not the type exists, and they would open private members or change the layout of types behind the verifier's back.
/// </summary>
internal sealed class AttributesRule : IModuleRule
{
    private static readonly FrozenSet<string> Refused = new[]
    {
        "IgnoresAccessChecksToAttribute", "InlineArrayAttribute", "UnsafeAccessorAttribute", "UnsafeAccessorTypeAttribute",
        "FixedAddressValueTypeAttribute", "ExtendedLayoutAttribute", "DisableRuntimeMarshallingAttribute",
        "UnmanagedCallersOnlyAttribute", "TypeIdentifierAttribute", "ComImportAttribute", "PreserveBaseOverridesAttribute",
    }.ToFrozenSet();

    public IEnumerable<ValidationError> Check(ModuleDefinition module)
    {
        var providers = new List<ICustomAttributeProvider> { module };
        if (module.Assembly is { } assembly) providers.Add(assembly);
        foreach (var type in module.GetTypes())
        {
            providers.Add(type);
            providers.AddRange(type.Fields);
            providers.AddRange(type.Methods);
        }

        foreach (var attribute in providers.SelectMany(provider => provider.CustomAttributes))
        {
            if (Refused.Contains(attribute.AttributeType.Name))
            {
                yield return Unverifiable.Refuse(attribute.AttributeType.FullName, "attribute changes how the runtime treats the module");
            }
        }

        if (module.ExportedTypes.Count > 0) yield return Unverifiable.Refuse(module.Name, "exported types");
    }
}
