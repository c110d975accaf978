namespace HotChocolate.Language;

/// <summary>More fields or directives for an input object type.</summary>
public sealed class InputObjectTypeExtensionNode(
    Location? location,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<InputValueDefinitionNode> fields)
    : NamedSyntaxNode(location, name, directives), ITypeExtensionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeExtension;

    /// <summary>The input fields defined.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Name;
        foreach (var directive in Directives) yield return directive;
        foreach (var field in Fields) yield return field;
    }
}
