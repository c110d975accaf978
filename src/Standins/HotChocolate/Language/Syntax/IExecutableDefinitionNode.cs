namespace HotChocolate.Language;

/// <summary>An operation or a fragment.</summary>
public interface IExecutableDefinitionNode : IDefinitionNode, IDirectivesProvider
{
    /// <summary>The name; null for an anonymous operation.</summary>
    NameNode? Name { get; }

    /// <summary>Declared variables.</summary>
    IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; }

    /// <summary>What is selected.</summary>
    SelectionSetNode SelectionSet { get; }
}
