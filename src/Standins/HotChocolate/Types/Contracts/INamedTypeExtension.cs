namespace HotChocolate.Types;

/// <summary>Adds to a type that is defined elsewhere.</summary>
public interface INamedTypeExtension : ITypeSystemMember, IHasName
{
    /// <summary>The kind of type it extends.</summary>
    TypeKind Kind { get; }

    /// <summary>The runtime type whose schema type is extended, when bound by type.</summary>
    Type? ExtendsType { get; }
}
