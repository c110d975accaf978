namespace HotChocolate.Language;

/// <summary>One field of a selection set.</summary>
public sealed class FieldNode(
    Location? location,
    NameNode name,
    NameNode? alias,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<ArgumentNode> arguments,
    SelectionSetNode? selectionSet)
    : NamedSyntaxNode(location, name, directives), ISelectionNode
{
    /// <summary>A field without alias, arguments and selections.</summary>
    public FieldNode(string name) : this(null, new NameNode(name), null, [], [], null) { }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Field;

    /// <summary>The response name when it differs from the field name, or null.</summary>
    public NameNode? Alias { get; } = alias;

    /// <summary>Arguments in source order.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    /// <summary>What is selected below; null for a leaf.</summary>
    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    /// <summary>The same field with another selection set.</summary>
    public FieldNode WithSelectionSet(SelectionSetNode? selectionSet) =>
        new(Location, Name, Alias, Directives, Arguments, selectionSet);

    /// <summary>The same field under another alias.</summary>
    public FieldNode WithAlias(NameNode? alias) => new(Location, Name, alias, Directives, Arguments, SelectionSet);

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        if (Alias is not null) yield return Alias;
        yield return Name;
        foreach (var argument in Arguments) yield return argument;
        foreach (var directive in Directives) yield return directive;
        if (SelectionSet is not null) yield return SelectionSet;
    }
}
