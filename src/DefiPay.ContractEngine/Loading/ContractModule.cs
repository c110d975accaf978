using Mono.Cecil;

namespace DefiPay.ContractEngine.Loading;

/// <summary>Reads contract code as a module, with nothing outside of it.</summary>
internal static class ContractModule
{
    /// <summary>Bytes of code that are looked at; a transaction carries far less.</summary>
    public const int CodeLengthMax = 1 << 20;

    /// <summary>Reads the code; null when it is no .NET module.</summary>
    public static ModuleDefinition? TryRead(ReadOnlySpan<byte> code)
    {
        if (code.IsEmpty || code.Length > CodeLengthMax) return null;
        var image = code.ToArray();
        try
        {
            if (!ModuleBounds.Hold(image)) return null;
            NativeResources.Drop(image);
            return ModuleDefinition.ReadModule(
                new MemoryStream(image),
                new ReaderParameters(ReadingMode.Deferred) { AssemblyResolver = NoAssemblies.Instance, MetadataResolver = PlatformResolver.Instance });
        }
        catch (Exception exception) when (IsMalformed(exception))
        {
            return null;
        }
    }

    /// <summary>Looks into every method of the code that has a body, nested types included.</summary>
    /// <exception cref="FormatException">The code is no .NET module.</exception>
    public static IReadOnlyList<T> FindInMethods<T>(ReadOnlySpan<byte> code, Func<MethodDefinition, IEnumerable<T>> find)
    {
        using var module = TryRead(code) ?? throw new FormatException("The code is no .NET module.");
        try
        {
            return [.. module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody).SelectMany(find)];
        }
        catch (Exception exception) when (IsMalformed(exception))
        {
            throw new FormatException("The code is a damaged .NET module.", exception);
        }
    }

    /// <summary>
    /// True for what the reader throws at bytes that it cannot follow. Hostile code makes it fail in many ways, none of
    /// which says anything about this process; what would (no memory, no stack) is not caught.
    /// </summary>
    public static bool IsMalformed(Exception exception) => exception is not OutOfMemoryException;

    /// <summary>The type that a create transaction deploys; null when the module has none.</summary>
    public static TypeDefinition? DeployedType(ModuleDefinition module)
    {
        var contracts = ContractTypes(module);
        return contracts.Count == 1 ? contracts[0] : contracts.FirstOrDefault(IsMarkedDeploy);
    }

    /// <summary>The contract types that can be deployed: those outside of all others.</summary>
    public static IReadOnlyList<TypeDefinition> ContractTypes(ModuleDefinition module) =>
        [.. module.Types.Where(IsContractType)];

    /// <summary>Concrete and directly derived from SmartContract, wherever it stands.</summary>
    public static bool IsContractType(TypeDefinition type) =>
        type is { IsClass: true, IsAbstract: false }
        && type.BaseType?.FullName == "Stratis.SmartContracts.SmartContract";

    /// <summary>True for a type with an attribute named <c>DeployAttribute</c>, whoever defines it.</summary>
    public static bool IsMarkedDeploy(TypeDefinition type) =>
        type.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "DeployAttribute");

    private sealed class NoAssemblies : IAssemblyResolver
    {
        public static readonly NoAssemblies Instance = new();

        public AssemblyDefinition Resolve(AssemblyNameReference name) => throw new AssemblyResolutionException(name);

        public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters) => Resolve(name);

        public void Dispose()
        {
        }
    }
}
