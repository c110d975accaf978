namespace HotChocolate.Language;

/// <summary>A non-null type: <c>T!</c>.</summary>
public sealed class NonNullTypeNode(Location? location, INullableTypeNode type)
    : SyntaxNode(location), ITypeNode
{
    /// <summary>A non-null type without a source location.</summary>
    public NonNullTypeNode(INullableTypeNode type) : this(null, type) { }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NonNullType;

    /// <summary>The type without the exclamation mark.</summary>
    public INullableTypeNode Type { get; } = type;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Type;
    }
}
