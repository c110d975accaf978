namespace HotChocolate.Language;

/// <summary>The definition of an input object type.</summary>
public sealed class InputObjectTypeDefinitionNode(
    Location? location,
    NameNode name,
    StringValueNode? description,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<InputValueDefinitionNode> fields)
    : NamedSyntaxNode(location, name, directives), ITypeDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeDefinition;

    /// <summary>The description, or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The input fields defined.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        if (Description is not null) yield return Description;
        yield return Name;
        foreach (var directive in Directives) yield return directive;
        foreach (var field in Fields) yield return field;
    }
}
