namespace HotChocolate.Language;

/// <summary>The definition of a schema, type or directive.</summary>
public interface ITypeSystemDefinitionNode : IDefinitionNode;
