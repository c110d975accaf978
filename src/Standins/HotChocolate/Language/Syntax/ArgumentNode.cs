namespace HotChocolate.Language;

/// <summary>An argument of a field or directive: name and value.</summary>
public sealed class ArgumentNode(Location? location, NameNode name, IValueNode value)
    : SyntaxNode(location)
{
    /// <summary>An argument without a source location.</summary>
    public ArgumentNode(string name, IValueNode value) : this(null, new NameNode(name), value) { }

    /// <summary>A string argument without a source location.</summary>
    public ArgumentNode(string name, string value) : this(null, new NameNode(name), new StringValueNode(value)) { }

    /// <summary>An integer argument without a source location.</summary>
    public ArgumentNode(string name, int value) : this(null, new NameNode(name), new IntValueNode(value)) { }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Argument;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The literal or variable given.</summary>
    public IValueNode Value { get; } = value;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Name;
        yield return Value;
    }
}
