namespace HotChocolate.Language;

/// <summary>A reference to a type.</summary>
public interface ITypeNode : ISyntaxNode;
