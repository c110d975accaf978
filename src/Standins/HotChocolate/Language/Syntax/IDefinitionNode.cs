namespace HotChocolate.Language;

/// <summary>A top-level part of a document.</summary>
public interface IDefinitionNode : ISyntaxNode;
