namespace HotChocolate.Language;

/// <summary>What stands between braces in an operation or fragment.</summary>
public sealed class SelectionSetNode(Location? location, IReadOnlyList<ISelectionNode> selections)
    : SyntaxNode(location)
{
    /// <summary>A selection set without a source location.</summary>
    public SelectionSetNode(IReadOnlyList<ISelectionNode> selections) : this(null, selections) { }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SelectionSet;

    /// <summary>Selections in source order.</summary>
    public IReadOnlyList<ISelectionNode> Selections { get; } = selections;

    /// <summary>A selection set that selects nothing; only code can make one, the grammar asks for at least one selection.</summary>
    public static SelectionSetNode Empty { get; } = new([]);

    /// <summary>The same selection set with other selections.</summary>
    public SelectionSetNode WithSelections(IReadOnlyList<ISelectionNode> selections) => new(Location, selections);

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        foreach (var selection in Selections) yield return selection;
    }
}
