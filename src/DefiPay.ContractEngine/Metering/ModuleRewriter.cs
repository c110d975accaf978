using DefiPay.ContractEngine.Symbols;
using DefiPay.ContractEngine.Tracing;
using Mono.Cecil;

namespace DefiPay.ContractEngine.Metering;

/// <summary>Puts metering into every method of a contract module.</summary>
internal static class ModuleRewriter
{
    /// <summary>Rewrites the module in place: types, members and the meaning of the code stay.</summary>
    /// <param name="module">The module.</param>
    /// <param name="symbols">Symbols of the original code, to be carried over to the metered one; null for none.</param>
    /// <param name="sites">Gets the places of code that is to be traced; null for code that tells nothing.</param>
    public static void Rewrite(ModuleDefinition module, ContractSymbols? symbols = null, CodeSites? sites = null)
    {
        var points = symbols is null ? null : new SymbolCarrier(symbols);
        var observer = new ObserverMethods(module);
        var sizes = new TypeSizes();
        foreach (var method in module.GetTypes().SelectMany(type => type.Methods).ToArray())
        {
            MethodRewriter.Rewrite(method, observer, sizes, points, sites);
        }

        // For whatever processor this is.
        module.Architecture = TargetArchitecture.I386;
        if (symbols is not null) SymbolCarrier.MakeDebuggable(module);
    }
}
