namespace HotChocolate.Language;

/// <summary>The definition of a union type.</summary>
public sealed class UnionTypeDefinitionNode(
    Location? location,
    NameNode name,
    StringValueNode? description,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> types)
    : NamedSyntaxNode(location, name, directives), ITypeDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.UnionTypeDefinition;

    /// <summary>The description, or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The member types.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; } = types;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        if (Description is not null) yield return Description;
        yield return Name;
        foreach (var directive in Directives) yield return directive;
        foreach (var type in Types) yield return type;
    }
}
