namespace HotChocolate.Language;

/// <summary>The literal <c>true</c> or <c>false</c>.</summary>
public sealed class BooleanValueNode(Location? location, bool value) : SyntaxNode(location), IValueNode<bool>
{
    /// <summary>A literal without a source location.</summary>
    public BooleanValueNode(bool value) : this(null, value) { }

    /// <summary>The literal <c>true</c>.</summary>
    public static BooleanValueNode True { get; } = new(true);

    /// <summary>The literal <c>false</c>.</summary>
    public static BooleanValueNode False { get; } = new(false);

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.BooleanValue;

    /// <summary>The value.</summary>
    public bool Value { get; } = value;

    object IValueNode.Value => Value;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes() => [];

    /// <summary>The same value at another place.</summary>
    public BooleanValueNode WithLocation(Location? location) => new(location, Value);

    /// <summary>Another value at the same place.</summary>
    public BooleanValueNode WithValue(bool value) => new(Location, value);
}
