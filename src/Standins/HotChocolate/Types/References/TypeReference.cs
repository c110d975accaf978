using HotChocolate.Internal;
using HotChocolate.Language;

namespace HotChocolate.Types.Descriptors;

/// <summary>Names a type before the schema exists.</summary>
public abstract class TypeReference
{
    private protected TypeReference(TypeContext context, string? scope)
    {
        Context = context;
        Scope = scope;
    }

    /// <summary>Which side of the schema the reference stands on.</summary>
    public TypeContext Context { get; }

    /// <summary>The convention scope; null for the default.</summary>
    public string? Scope { get; }

    /// <summary>A reference by .NET type.</summary>
    public static ExtendedTypeReference Create(IExtendedType type, TypeContext context = TypeContext.None, string? scope = null) =>
        new(type, context, scope);

    /// <summary>A reference to an instance.</summary>
    public static SchemaTypeReference Create(ITypeSystemMember schemaType, string? scope = null) => new(schemaType, scope);

    /// <summary>A reference in GraphQL syntax.</summary>
    public static SyntaxTypeReference Create(ITypeNode type, TypeContext context = TypeContext.None, string? scope = null) =>
        new(type, context, scope);

    /// <summary>A reference in GraphQL syntax.</summary>
    public static SyntaxTypeReference Parse(string typeSyntax, TypeContext context = TypeContext.None, string? scope = null) =>
        new(Utf8GraphQLParser.Syntax.ParseTypeReference(typeSyntax), context, scope);

    /// <summary>
    /// A reference to a type that <paramref name="factory"/> makes when the first reference with this
    /// <paramref name="key"/> is met; later ones get the same type.
    /// </summary>
    public static FactoryTypeReference Create(string key, Func<IDescriptorContext, INamedType> factory, ITypeNode? shape = null) =>
        new(key, factory, shape);
}
