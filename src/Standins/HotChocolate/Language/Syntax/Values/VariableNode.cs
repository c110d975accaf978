namespace HotChocolate.Language;

/// <summary>The use of a variable.</summary>
public sealed class VariableNode(Location? location, NameNode name) : SyntaxNode(location), IValueNode<string>
{
    /// <summary>A variable without a source location.</summary>
    public VariableNode(string name) : this(null, new NameNode(name)) { }

    /// <summary>A variable without a source location.</summary>
    public VariableNode(NameNode name) : this(null, name) { }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Variable;

    /// <summary>The name without the dollar sign.</summary>
    public NameNode Name { get; } = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>The name without the dollar sign.</summary>
    public string Value => Name.Value;

    object IValueNode.Value => Value;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes() => [Name];
}
