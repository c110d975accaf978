namespace HotChocolate.Language;

/// <summary>An enum literal: a bare name.</summary>
public sealed class EnumValueNode : SyntaxNode, IValueNode<string>
{
    /// <summary>A literal from any value, by its upper-cased invariant text.</summary>
    public EnumValueNode(object value)
        : this(null, (value ?? throw new ArgumentNullException(nameof(value))).ToString()!.ToUpperInvariant()) { }

    /// <summary>A literal without a source location.</summary>
    public EnumValueNode(string value) : this(null, value) { }

    /// <summary>A literal from its name.</summary>
    public EnumValueNode(Location? location, string value) : base(location) =>
        Value = value ?? throw new ArgumentNullException(nameof(value));

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumValue;

    /// <summary>The name.</summary>
    public string Value { get; }

    object IValueNode.Value => Value;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes() => [];

    /// <summary>The same name at another place.</summary>
    public EnumValueNode WithLocation(Location? location) => new(location, Value);

    /// <summary>Another name at the same place.</summary>
    public EnumValueNode WithValue(string value) => new(Location, value);
}
