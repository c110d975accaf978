namespace HotChocolate.Language;

/// <summary>The extension of a schema or type.</summary>
public interface ITypeSystemExtensionNode : IDefinitionNode;
