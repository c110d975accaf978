using HotChocolate.Language;
using HotChocolate.Resolvers;

namespace HotChocolate.Types;

/// <summary>Shorthands for fields.</summary>
public static class ObjectFieldDescriptorExtensions
{
    /// <summary>Runs the field alone, not beside others.</summary>
    public static IObjectFieldDescriptor Serial(this IObjectFieldDescriptor descriptor)
    {
        descriptor.Extend().Definition.IsParallelExecutable = false;
        return descriptor;
    }

    /// <summary>Lets the field run beside others.</summary>
    public static IObjectFieldDescriptor Parallel(this IObjectFieldDescriptor descriptor)
    {
        descriptor.Extend().Definition.IsParallelExecutable = true;
        return descriptor;
    }

    /// <summary>Sets the type by GraphQL syntax.</summary>
    public static IObjectFieldDescriptor Type(this IObjectFieldDescriptor descriptor, string typeSyntax) =>
        descriptor.Type(Utf8GraphQLParser.Syntax.ParseTypeReference(typeSyntax));

    /// <summary>Sets the type by GraphQL syntax.</summary>
    public static IArgumentDescriptor Type(this IArgumentDescriptor descriptor, string typeSyntax) =>
        descriptor.Type(Utf8GraphQLParser.Syntax.ParseTypeReference(typeSyntax));
}
