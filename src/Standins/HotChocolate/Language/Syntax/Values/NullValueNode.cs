namespace HotChocolate.Language;

/// <summary>The literal <c>null</c>.</summary>
public sealed class NullValueNode(Location? location) : SyntaxNode(location), IValueNode<object?>, IEquatable<NullValueNode>
{
    /// <summary>The literal without a source location.</summary>
    public static NullValueNode Default { get; } = new(null);

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NullValue;

    /// <summary>Always null.</summary>
    public object? Value => null;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes() => [];

    /// <summary>One null is like another.</summary>
    public bool Equals(NullValueNode? other) => other is not null;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is NullValueNode;

    /// <inheritdoc/>
    public override int GetHashCode() => (int)SyntaxKind.NullValue;

    /// <summary>The literal at another place.</summary>
    public NullValueNode WithLocation(Location? location) => new(location);
}
