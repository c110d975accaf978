namespace HotChocolate.Language;

/// <summary>A directive applied to a part of a document, such as <c>@include(if: $x)</c>.</summary>
public sealed class DirectiveNode(Location? location, NameNode name, IReadOnlyList<ArgumentNode> arguments)
    : SyntaxNode(location)
{
    /// <summary>A directive without a source location.</summary>
    public DirectiveNode(string name, params ArgumentNode[] arguments) : this(null, new NameNode(name), arguments) { }

    /// <summary>A directive without a source location.</summary>
    public DirectiveNode(string name, IReadOnlyList<ArgumentNode> arguments) : this(null, new NameNode(name), arguments) { }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Directive;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Arguments in source order.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Name;
        foreach (var argument in Arguments) yield return argument;
    }
}
