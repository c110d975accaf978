namespace HotChocolate.Language;

/// <summary>A type reference without an exclamation mark.</summary>
public interface INullableTypeNode : ITypeNode;
