namespace HotChocolate.Language;

/// <summary>A query, mutation or subscription.</summary>
public sealed class OperationDefinitionNode(
    Location? location,
    NameNode? name,
    OperationType operation,
    IReadOnlyList<VariableDefinitionNode> variableDefinitions,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : SyntaxNode(location), IExecutableDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.OperationDefinition;

    /// <summary>The operation name; null when anonymous.</summary>
    public NameNode? Name { get; } = name;

    /// <summary>Which kind of operation.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>Declared variables.</summary>
    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;

    /// <summary>Directives in source order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>What is selected.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    /// <summary>The same operation with another selection set.</summary>
    public OperationDefinitionNode WithSelectionSet(SelectionSetNode selectionSet) =>
        new(Location, Name, Operation, VariableDefinitions, Directives, selectionSet);

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        if (Name is not null) yield return Name;
        foreach (var variable in VariableDefinitions) yield return variable;
        foreach (var directive in Directives) yield return directive;
        yield return SelectionSet;
    }
}
