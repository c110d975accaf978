namespace HotChocolate.Language;

/// <summary>The use of a named fragment: <c>...Name</c>.</summary>
public sealed class FragmentSpreadNode(
    Location? location,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives)
    : NamedSyntaxNode(location, name, directives), ISelectionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FragmentSpread;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Name;
        foreach (var directive in Directives) yield return directive;
    }
}
