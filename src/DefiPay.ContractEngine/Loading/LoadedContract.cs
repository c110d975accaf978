using System.Reflection;
using DefiPay.ContractEngine.Symbols;
using DefiPay.ContractEngine.Tracing;

namespace DefiPay.ContractEngine.Loading;

/// <summary>A contract's assembly, rewritten with metering and loaded.</summary>
public sealed class LoadedContract
{
    private readonly Dictionary<string, Type> _exportedTypes;

    internal LoadedContract(byte[] codeHash, Assembly assembly, string? deployedTypeName, ContractSymbols? symbols = null, CodeSites? sites = null)
    {
        CodeHash = codeHash;
        DeployedTypeName = deployedTypeName;
        Symbols = symbols;
        Sites = sites;
        _exportedTypes = new Dictionary<string, Type>(StringComparer.Ordinal);
        foreach (var type in assembly.GetExportedTypes()) _exportedTypes.TryAdd(type.Name, type);
    }

    /// <summary>Methods that calls found.</summary>
    internal MethodTable Methods { get; } = new();

    /// <summary>Keccak-256 of the original code.</summary>
    public ReadOnlyMemory<byte> CodeHash { get; }

    /// <summary>The symbols that the assembly was loaded with; null when there were none.</summary>
    public ContractSymbols? Symbols { get; }

    /// <summary>The places that its code tells when it is traced; null for code that tells nothing.</summary>
    internal CodeSites? Sites { get; }

    /// <summary>
    /// Name of the type that a create transaction deploys: the only contract type, or of several the one marked
    /// <c>[Deploy]</c>. Null when there is none. It may name a type that is not public, which cannot be found then.
    /// </summary>
    public string? DeployedTypeName { get; }

    /// <summary>A public type of the assembly by its simple name; null when there is none.</summary>
    public Type? FindType(string name) => _exportedTypes.GetValueOrDefault(name);
}
