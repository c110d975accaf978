namespace HotChocolate.Language;

/// <summary>More directives for a scalar type.</summary>
public sealed class ScalarTypeExtensionNode(
    Location? location,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives)
    : NamedSyntaxNode(location, name, directives), ITypeExtensionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeExtension;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Name;
        foreach (var directive in Directives) yield return directive;
    }
}
