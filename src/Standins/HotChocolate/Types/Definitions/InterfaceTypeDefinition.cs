using HotChocolate.Resolvers;

namespace HotChocolate.Types.Descriptors.Definitions;

/// <summary>The definition of an interface type.</summary>
public class InterfaceTypeDefinition : TypeDefinitionBase
{
    private List<TypeReference>? _interfaces;

    /// <summary>Finds the object type of a value.</summary>
    public ResolveAbstractType? ResolveAbstractType { get; set; }

    /// <summary>The fields.</summary>
    public IList<InterfaceFieldDefinition> Fields { get; } = [];

    /// <summary>The interfaces that this one implements.</summary>
    public IList<TypeReference> Interfaces => _interfaces ??= [];

    internal IReadOnlyList<TypeReference> GetInterfaces() => _interfaces ?? [];

    internal override IEnumerable<DefinitionBase> Children => Fields;
}
