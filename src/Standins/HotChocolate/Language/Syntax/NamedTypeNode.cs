namespace HotChocolate.Language;

/// <summary>A type referred to by name.</summary>
public sealed class NamedTypeNode(Location? location, NameNode name)
    : SyntaxNode(location), INullableTypeNode
{
    /// <summary>A type reference without a source location.</summary>
    public NamedTypeNode(string name) : this(null, new NameNode(name)) { }

    /// <summary>A type reference without a source location.</summary>
    public NamedTypeNode(NameNode name) : this(null, name) { }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NamedType;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Name;
    }
}
