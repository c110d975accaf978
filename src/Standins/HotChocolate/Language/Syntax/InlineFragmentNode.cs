namespace HotChocolate.Language;

/// <summary>Selections under a type condition or directives: <c>... on T { }</c>.</summary>
public sealed class InlineFragmentNode(
    Location? location,
    NamedTypeNode? typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : SyntaxNode(location), ISelectionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InlineFragment;

    /// <summary>The type the selections apply to; null for the enclosing type.</summary>
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    /// <summary>Directives in source order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>What is selected.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        if (TypeCondition is not null) yield return TypeCondition;
        foreach (var directive in Directives) yield return directive;
        yield return SelectionSet;
    }
}
