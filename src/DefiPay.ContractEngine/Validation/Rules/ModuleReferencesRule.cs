using System.Collections.Frozen;
using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>A contract refers to five assemblies, by simple name, and to no native module.</summary>
internal sealed class ModuleReferencesRule : IModuleRule
{
    private const string Name = "ModuleDefinitionValidationResult";

    private static readonly FrozenSet<string> Allowed = new[]
    {
        "System.Runtime", "System.Private.CoreLib", "Stratis.SmartContracts", "System.Linq", "Stratis.SmartContracts.Standards",
    }.ToFrozenSet();

    public IEnumerable<ValidationError> Check(ModuleDefinition module)
    {
        foreach (var assembly in module.AssemblyReferences)
        {
            if (!Allowed.Contains(assembly.Name))
            {
                yield return new ValidationError(Name, null, null, $"Assembly {assembly.Name} is not allowed.");
            }
        }

        if (module.ModuleReferences.Count > 0)
        {
            yield return new ValidationError(Name, null, null, "Module references are not allowed");
        }
    }
}
