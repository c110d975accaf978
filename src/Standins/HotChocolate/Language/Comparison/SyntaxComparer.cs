namespace HotChocolate.Language;

/// <summary>Ways to compare syntax nodes.</summary>
public static class SyntaxComparer
{
    /// <summary>Nodes are equal when their text is, wherever they stand.</summary>
    public static IEqualityComparer<ISyntaxNode> BySyntax { get; } = new StructuralComparer();

    /// <summary>A node is equal to itself alone.</summary>
    public static IEqualityComparer<ISyntaxNode> ByReference { get; } = ReferenceEqualityComparer.Instance;
}
