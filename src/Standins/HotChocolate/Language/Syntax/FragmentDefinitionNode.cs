namespace HotChocolate.Language;

/// <summary>A named fragment.</summary>
public sealed class FragmentDefinitionNode(
    Location? location,
    NameNode name,
    IReadOnlyList<VariableDefinitionNode> variableDefinitions,
    NamedTypeNode typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : NamedSyntaxNode(location, name, directives), IExecutableDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FragmentDefinition;

    /// <summary>Fragment variables; empty unless the parser was told to allow them.</summary>
    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;

    /// <summary>The type the fragment applies to.</summary>
    public NamedTypeNode TypeCondition { get; } = typeCondition;

    /// <summary>What is selected.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    NameNode? IExecutableDefinitionNode.Name => Name;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Name;
        foreach (var variable in VariableDefinitions) yield return variable;
        yield return TypeCondition;
        foreach (var directive in Directives) yield return directive;
        yield return SelectionSet;
    }
}
