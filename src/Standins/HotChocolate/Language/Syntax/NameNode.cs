namespace HotChocolate.Language;

/// <summary>A name.</summary>
/// <param name="location">Where it stands, or null.</param>
/// <param name="value">The name's text.</param>
public sealed class NameNode(Location? location, string value) : SyntaxNode(location)
{
    /// <summary>A name without a source location.</summary>
    public NameNode(string value) : this(null, value) { }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Name;

    /// <summary>The name's text.</summary>
    public string Value { get; } = value ?? throw new ArgumentNullException(nameof(value));

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes() => [];

    /// <summary>The same text at another place.</summary>
    public NameNode WithLocation(Location? location) => new(location, Value);
}
