namespace HotChocolate.Language;

/// <summary>What definitions and extensions of object and interface types share.</summary>
public abstract class ComplexTypeDefinitionNodeBase : NamedSyntaxNode
{
    private protected ComplexTypeDefinitionNodeBase(
        Location? location,
        NameNode name,
        IReadOnlyList<DirectiveNode> directives,
        IReadOnlyList<NamedTypeNode> interfaces,
        IReadOnlyList<FieldDefinitionNode> fields)
        : base(location, name, directives)
    {
        Interfaces = interfaces;
        Fields = fields;
    }

    /// <summary>The interfaces that the type implements.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; }

    /// <summary>The fields defined.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; }
}
