namespace HotChocolate.Language;

/// <summary>A field, a fragment spread or an inline fragment.</summary>
public interface ISelectionNode : ISyntaxNode, IDirectivesProvider;
