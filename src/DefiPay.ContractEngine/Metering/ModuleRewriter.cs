using Mono.Cecil;

namespace DefiPay.ContractEngine.Metering;

/// <summary>Puts metering into every method of a contract module.</summary>
internal static class ModuleRewriter
{
    /// <summary>Rewrites the module in place: types, members and the meaning of the code stay.</summary>
    public static void Rewrite(ModuleDefinition module)
    {
        var observer = new ObserverMethods(module);
        var sizes = new TypeSizes();
        foreach (var method in module.GetTypes().SelectMany(type => type.Methods).ToArray())
        {
            MethodRewriter.Rewrite(method, observer, sizes);
        }
    }
}
