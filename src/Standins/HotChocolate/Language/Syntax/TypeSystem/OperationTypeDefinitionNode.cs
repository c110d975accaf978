namespace HotChocolate.Language;

/// <summary>Which type is the root of an operation kind.</summary>
public sealed class OperationTypeDefinitionNode(
    Location? location,
    OperationType operation,
    NamedTypeNode type)
    : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.OperationTypeDefinition;

    /// <summary>The operation kind.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>Its root type.</summary>
    public NamedTypeNode Type { get; } = type;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Type;
    }
}
