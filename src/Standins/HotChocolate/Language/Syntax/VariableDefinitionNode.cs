namespace HotChocolate.Language;

/// <summary>The declaration of a variable: type, default value, directives.</summary>
public sealed class VariableDefinitionNode(
    Location? location,
    VariableNode variable,
    ITypeNode type,
    IValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives)
    : SyntaxNode(location), IDirectivesProvider
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.VariableDefinition;

    /// <summary>The variable declared.</summary>
    public VariableNode Variable { get; } = variable;

    /// <summary>Its type.</summary>
    public ITypeNode Type { get; } = type;

    /// <summary>The value used when the request gives none, or null.</summary>
    public IValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>Directives in source order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Variable;
        yield return Type;
        if (DefaultValue is not null) yield return DefaultValue;
        foreach (var directive in Directives) yield return directive;
    }
}
