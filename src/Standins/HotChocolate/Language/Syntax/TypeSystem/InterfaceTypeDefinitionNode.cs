namespace HotChocolate.Language;

/// <summary>The definition of an interface type.</summary>
public sealed class InterfaceTypeDefinitionNode(
    Location? location,
    NameNode name,
    StringValueNode? description,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<FieldDefinitionNode> fields)
    : ComplexTypeDefinitionNodeBase(location, name, directives, interfaces, fields), ITypeDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeDefinition;

    /// <summary>The description, or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        if (Description is not null) yield return Description;
        yield return Name;
        foreach (var type in Interfaces) yield return type;
        foreach (var directive in Directives) yield return directive;
        foreach (var field in Fields) yield return field;
    }
}
