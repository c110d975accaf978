using HotChocolate.Internal;

namespace HotChocolate.Types.Descriptors;

/// <summary>Names a type by .NET type: a schema type class, or a runtime type whose schema type is looked up or inferred.</summary>
public sealed class ExtendedTypeReference : TypeReference
{
    internal ExtendedTypeReference(IExtendedType type, TypeContext context, string? scope)
        : base(context, scope) => Type = type;

    /// <summary>The type.</summary>
    public IExtendedType Type { get; }

    /// <summary>Copy for another type.</summary>
    public ExtendedTypeReference WithType(IExtendedType type) => new(type, Context, Scope);

    /// <summary>Copy for another side of the schema.</summary>
    public ExtendedTypeReference WithContext(TypeContext context = TypeContext.None) => new(Type, context, Scope);

    /// <inheritdoc />
    public override string ToString() => $"{Context}: {Type}";
}
