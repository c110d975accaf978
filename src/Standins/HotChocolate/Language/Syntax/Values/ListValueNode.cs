namespace HotChocolate.Language;

/// <summary>A list literal.</summary>
public sealed class ListValueNode(Location? location, IReadOnlyList<IValueNode> items)
    : SyntaxNode(location), IValueNode<IReadOnlyList<IValueNode>>
{
    /// <summary>A list of one item.</summary>
    public ListValueNode(IValueNode item) : this(null, [item]) { }

    /// <summary>A list without a source location.</summary>
    public ListValueNode(IReadOnlyList<IValueNode> items) : this(null, items) { }

    /// <summary>A list without a source location.</summary>
    public ListValueNode(params IValueNode[] items) : this(null, items) { }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ListValue;

    /// <summary>The items in source order.</summary>
    public IReadOnlyList<IValueNode> Items { get; } = items ?? throw new ArgumentNullException(nameof(items));

    IReadOnlyList<IValueNode> IValueNode<IReadOnlyList<IValueNode>>.Value => Items;

    object IValueNode.Value => Items;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes() => Items;

    /// <summary>The same items at another place.</summary>
    public ListValueNode WithLocation(Location? location) => new(location, Items);

    /// <summary>Other items at the same place.</summary>
    public ListValueNode WithItems(IReadOnlyList<IValueNode> items) => new(Location, items);
}
