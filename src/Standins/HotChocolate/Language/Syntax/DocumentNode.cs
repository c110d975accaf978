namespace HotChocolate.Language;

/// <summary>A whole document: operations and fragments, or a type system.</summary>
public sealed class DocumentNode(Location? location, IReadOnlyList<IDefinitionNode> definitions)
    : SyntaxNode(location)
{
    /// <summary>A document without a source location.</summary>
    public DocumentNode(IReadOnlyList<IDefinitionNode> definitions) : this(null, definitions) { }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Document;

    /// <summary>Definitions in source order.</summary>
    public IReadOnlyList<IDefinitionNode> Definitions { get; } = definitions;

    /// <summary>How many field selections the document holds; zero unless it was parsed.</summary>
    public int FieldsCount { get; internal init; }

    /// <summary>How many syntax nodes the document holds; zero unless it was parsed.</summary>
    public int Count { get; internal init; }

    /// <summary>The same document with other definitions.</summary>
    public DocumentNode WithDefinitions(IReadOnlyList<IDefinitionNode> definitions) => new(Location, definitions);

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        foreach (var definition in Definitions) yield return definition;
    }
}
