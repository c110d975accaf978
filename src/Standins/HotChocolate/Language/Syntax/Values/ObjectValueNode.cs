namespace HotChocolate.Language;

/// <summary>An input object literal.</summary>
public sealed class ObjectValueNode(Location? location, IReadOnlyList<ObjectFieldNode> fields)
    : SyntaxNode(location), IValueNode<IReadOnlyList<ObjectFieldNode>>
{
    /// <summary>An object without a source location.</summary>
    public ObjectValueNode(IReadOnlyList<ObjectFieldNode> fields) : this(null, fields) { }

    /// <summary>An object without a source location.</summary>
    public ObjectValueNode(params ObjectFieldNode[] fields) : this(null, fields) { }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectValue;

    /// <summary>The fields in source order.</summary>
    public IReadOnlyList<ObjectFieldNode> Fields { get; } = fields ?? throw new ArgumentNullException(nameof(fields));

    IReadOnlyList<ObjectFieldNode> IValueNode<IReadOnlyList<ObjectFieldNode>>.Value => Fields;

    object IValueNode.Value => Fields;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes() => Fields;

    /// <summary>The same fields at another place.</summary>
    public ObjectValueNode WithLocation(Location? location) => new(location, Fields);

    /// <summary>Other fields at the same place.</summary>
    public ObjectValueNode WithFields(IReadOnlyList<ObjectFieldNode> fields) => new(Location, fields);
}
