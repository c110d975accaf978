using HotChocolate.Language;

namespace HotChocolate.Types.Descriptors;

/// <summary>Names a type in GraphQL syntax.</summary>
public sealed class SyntaxTypeReference : TypeReference
{
    internal SyntaxTypeReference(ITypeNode type, TypeContext context, string? scope)
        : base(context, scope) => Type = type;

    /// <summary>The syntax.</summary>
    public ITypeNode Type { get; }

    /// <inheritdoc />
    public override string ToString() => Type.ToString(false);
}
