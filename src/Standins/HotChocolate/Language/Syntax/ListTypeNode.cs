namespace HotChocolate.Language;

/// <summary>A list type: <c>[T]</c>.</summary>
public sealed class ListTypeNode(Location? location, ITypeNode type)
    : SyntaxNode(location), INullableTypeNode
{
    /// <summary>A list type without a source location.</summary>
    public ListTypeNode(ITypeNode type) : this(null, type) { }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ListType;

    /// <summary>The element type.</summary>
    public ITypeNode Type { get; } = type;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Type;
    }
}
