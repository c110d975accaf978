using HotChocolate.Language;

namespace HotChocolate;

/// <summary>Gives a member or parameter its schema type.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter)]
public class GraphQLTypeAttribute : Attribute
{
    /// <summary>A schema type (<c>NonNullType&lt;AddressType&gt;</c>) or a runtime type.</summary>
    public GraphQLTypeAttribute(Type type) => Type = type;

    /// <summary>A type in GraphQL syntax, for example <c>[Address!]!</c>.</summary>
    public GraphQLTypeAttribute(string typeSyntax) => TypeSyntax = Utf8GraphQLParser.Syntax.ParseTypeReference(typeSyntax);

    /// <summary>The type, when given as a type.</summary>
    public Type? Type { get; }

    /// <summary>The type, when given as syntax.</summary>
    public ITypeNode? TypeSyntax { get; }
}
