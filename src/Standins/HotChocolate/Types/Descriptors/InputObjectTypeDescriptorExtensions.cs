using System.Linq.Expressions;
using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>Shorthands for input object types.</summary>
public static class InputObjectTypeDescriptorExtensions
{
    /// <summary>Leaves a property out of the schema.</summary>
    public static IInputObjectTypeDescriptor<T> Ignore<T>(
        this IInputObjectTypeDescriptor<T> descriptor, Expression<Func<T, object?>> property)
    {
        descriptor.Field(property).Ignore();
        return descriptor;
    }

    /// <summary>Exactly one field has to be given.</summary>
    public static IInputObjectTypeDescriptor OneOf(this IInputObjectTypeDescriptor descriptor)
    {
        descriptor.Extend().Definition.IsOneOf = true;
        return descriptor;
    }

    /// <summary>Exactly one field has to be given.</summary>
    public static IInputObjectTypeDescriptor<T> OneOf<T>(this IInputObjectTypeDescriptor<T> descriptor)
    {
        descriptor.Extend().Definition.IsOneOf = true;
        return descriptor;
    }

    /// <summary>Sets the type by GraphQL syntax.</summary>
    public static IInputFieldDescriptor Type(this IInputFieldDescriptor descriptor, string typeSyntax) =>
        descriptor.Type(Utf8GraphQLParser.Syntax.ParseTypeReference(typeSyntax));

    /// <summary>Sets the default by GraphQL syntax.</summary>
    public static IInputFieldDescriptor DefaultValueSyntax(this IInputFieldDescriptor descriptor, string syntax) =>
        descriptor.DefaultValue(Utf8GraphQLParser.Syntax.ParseValueLiteral(syntax));
}
