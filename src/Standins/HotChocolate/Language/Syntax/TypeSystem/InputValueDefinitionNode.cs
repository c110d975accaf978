namespace HotChocolate.Language;

/// <summary>An argument or a field of an input object type.</summary>
public sealed class InputValueDefinitionNode(
    Location? location,
    NameNode name,
    StringValueNode? description,
    ITypeNode type,
    IValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives)
    : NamedSyntaxNode(location, name, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputValueDefinition;

    /// <summary>The description, or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Its type.</summary>
    public ITypeNode Type { get; } = type;

    /// <summary>The value used when none is given, or null.</summary>
    public IValueNode? DefaultValue { get; } = defaultValue;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        if (Description is not null) yield return Description;
        yield return Name;
        yield return Type;
        if (DefaultValue is not null) yield return DefaultValue;
        foreach (var directive in Directives) yield return directive;
    }
}
