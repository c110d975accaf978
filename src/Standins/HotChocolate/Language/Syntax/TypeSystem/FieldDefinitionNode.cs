namespace HotChocolate.Language;

/// <summary>A field of an object or interface type.</summary>
public sealed class FieldDefinitionNode(
    Location? location,
    NameNode name,
    StringValueNode? description,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    ITypeNode type,
    IReadOnlyList<DirectiveNode> directives)
    : NamedSyntaxNode(location, name, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FieldDefinition;

    /// <summary>The description, or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Its arguments.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>Its type.</summary>
    public ITypeNode Type { get; } = type;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        if (Description is not null) yield return Description;
        yield return Name;
        foreach (var argument in Arguments) yield return argument;
        yield return Type;
        foreach (var directive in Directives) yield return directive;
    }
}
