namespace HotChocolate.Language;

/// <summary>The definition of a directive.</summary>
public sealed class DirectiveDefinitionNode(
    Location? location,
    NameNode name,
    StringValueNode? description,
    bool isRepeatable,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    IReadOnlyList<NameNode> locations)
    : SyntaxNode(location), ITypeSystemDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.DirectiveDefinition;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The description, or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Whether one location may carry it more than once.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>Its arguments.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>Where it may stand.</summary>
    public IReadOnlyList<NameNode> Locations { get; } = locations;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        if (Description is not null) yield return Description;
        yield return Name;
        foreach (var argument in Arguments) yield return argument;
        foreach (var place in Locations) yield return place;
    }
}
