namespace HotChocolate.Types.Descriptors;

/// <summary>Names a type by an instance.</summary>
public sealed class SchemaTypeReference : TypeReference
{
    internal SchemaTypeReference(ITypeSystemMember type, string? scope)
        : base(TypeContext.None, scope) => Type = type;

    /// <summary>The instance.</summary>
    public ITypeSystemMember Type { get; }

    /// <inheritdoc />
    public override string ToString() => Type.ToString() ?? Type.GetType().Name;
}
