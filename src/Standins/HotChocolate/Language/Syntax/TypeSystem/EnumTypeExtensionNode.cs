namespace HotChocolate.Language;

/// <summary>More values or directives for an enum type.</summary>
public sealed class EnumTypeExtensionNode(
    Location? location,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<EnumValueDefinitionNode> values)
    : NamedSyntaxNode(location, name, directives), ITypeExtensionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumTypeExtension;

    /// <summary>The values defined.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Name;
        foreach (var directive in Directives) yield return directive;
        foreach (var value in Values) yield return value;
    }
}
