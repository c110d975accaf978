using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types;

/// <summary>The first step of building a type: it says which other types it needs.</summary>
public interface ITypeDiscoveryContext : ITypeSystemObjectContext
{
    /// <summary>The types that this one needs.</summary>
    IList<TypeReference> Dependencies { get; }
}
