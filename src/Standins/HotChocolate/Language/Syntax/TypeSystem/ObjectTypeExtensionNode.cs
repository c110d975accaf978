namespace HotChocolate.Language;

/// <summary>More fields, interfaces or directives for an object type.</summary>
public sealed class ObjectTypeExtensionNode(
    Location? location,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<FieldDefinitionNode> fields)
    : ComplexTypeDefinitionNodeBase(location, name, directives, interfaces, fields), ITypeExtensionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeExtension;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Name;
        foreach (var type in Interfaces) yield return type;
        foreach (var directive in Directives) yield return directive;
        foreach (var field in Fields) yield return field;
    }
}
