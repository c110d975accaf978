namespace HotChocolate.Language;

/// <summary>A field of an input object literal.</summary>
public sealed class ObjectFieldNode(Location? location, NameNode name, IValueNode value) : SyntaxNode(location)
{
    /// <summary>A field without a source location.</summary>
    public ObjectFieldNode(string name, IValueNode value) : this(null, new NameNode(name), value) { }

    /// <summary>A string field without a source location.</summary>
    public ObjectFieldNode(string name, string value) : this(name, new StringValueNode(value)) { }

    /// <summary>An integer field without a source location.</summary>
    public ObjectFieldNode(string name, int value) : this(name, new IntValueNode(value)) { }

    /// <summary>A floating-point field without a source location.</summary>
    public ObjectFieldNode(string name, double value) : this(name, new FloatValueNode(value)) { }

    /// <summary>A boolean field without a source location.</summary>
    public ObjectFieldNode(string name, bool value) : this(name, new BooleanValueNode(value)) { }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectField;

    /// <summary>The field's name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The field's value.</summary>
    public IValueNode Value { get; } = value ?? throw new ArgumentNullException(nameof(value));

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes() => [Name, Value];

    /// <summary>The same field at another place.</summary>
    public ObjectFieldNode WithLocation(Location? location) => new(location, Name, Value);

    /// <summary>The same value under another name.</summary>
    public ObjectFieldNode WithName(NameNode name) => new(Location, name, Value);

    /// <summary>Another value under the same name.</summary>
    public ObjectFieldNode WithValue(IValueNode value) => new(Location, Name, value);
}
