namespace HotChocolate.Language;

/// <summary>What nodes with a name and directives share.</summary>
public abstract class NamedSyntaxNode : SyntaxNode, INamedSyntaxNode
{
    private protected NamedSyntaxNode(Location? location, NameNode name, IReadOnlyList<DirectiveNode> directives)
        : base(location)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Directives = directives ?? throw new ArgumentNullException(nameof(directives));
    }

    /// <inheritdoc/>
    public NameNode Name { get; }

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> Directives { get; }
}
