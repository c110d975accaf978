using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>Shorthands for fields.</summary>
public static class ObjectFieldDescriptorExtensions
{
    /// <summary>Sets the type by GraphQL syntax.</summary>
    public static IObjectFieldDescriptor Type(this IObjectFieldDescriptor descriptor, string typeSyntax) =>
        descriptor.Type(Utf8GraphQLParser.Syntax.ParseTypeReference(typeSyntax));

    /// <summary>Sets the type by GraphQL syntax.</summary>
    public static IArgumentDescriptor Type(this IArgumentDescriptor descriptor, string typeSyntax) =>
        descriptor.Type(Utf8GraphQLParser.Syntax.ParseTypeReference(typeSyntax));
}
