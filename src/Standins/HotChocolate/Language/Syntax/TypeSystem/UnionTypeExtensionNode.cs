namespace HotChocolate.Language;

/// <summary>More members or directives for a union type.</summary>
public sealed class UnionTypeExtensionNode(
    Location? location,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> types)
    : NamedSyntaxNode(location, name, directives), ITypeExtensionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.UnionTypeExtension;

    /// <summary>The member types.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; } = types;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Name;
        foreach (var directive in Directives) yield return directive;
        foreach (var type in Types) yield return type;
    }
}
