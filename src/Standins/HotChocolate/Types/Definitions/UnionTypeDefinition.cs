using HotChocolate.Resolvers;

namespace HotChocolate.Types.Descriptors.Definitions;

/// <summary>The definition of a union type.</summary>
public class UnionTypeDefinition : TypeDefinitionBase
{
    /// <summary>Finds the object type of a value.</summary>
    public ResolveAbstractType? ResolveAbstractType { get; set; }

    /// <summary>The member types.</summary>
    public IList<TypeReference> Types { get; } = [];
}
