namespace HotChocolate.Language;

/// <summary>The extension of a type.</summary>
public interface ITypeExtensionNode : ITypeSystemExtensionNode, INamedSyntaxNode;
