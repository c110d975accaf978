using HotChocolate.Language;

namespace HotChocolate.Types.Introspection;

/// <summary>How the introspection types describe their fields.</summary>
internal static class IntrospectionFields
{
    public static IObjectFieldDescriptor Pure<TParent>(
        this IObjectTypeDescriptor descriptor, string name, string type, Func<TParent, object?> read)
    {
        var field = descriptor.Field(name).Type(Utf8GraphQLParser.Syntax.ParseTypeReference(type));
        field.Extend().Definition.PureResolver = c => read(c.Parent<TParent>());
        return field;
    }

    public static void WithDeprecated<TParent, TItem>(
        this IObjectTypeDescriptor descriptor,
        string name,
        string type,
        Func<TParent, IEnumerable<TItem>?> read,
        Func<TItem, bool> isDeprecated)
    {
        var field = descriptor.Field(name).Type(Utf8GraphQLParser.Syntax.ParseTypeReference(type));
        field.Argument("includeDeprecated", a => a.Type<BooleanType>().DefaultValue(BooleanValueNode.False));
        field.Extend().Definition.PureResolver = c =>
            read(c.Parent<TParent>())?.Where(i => c.ArgumentValue<bool?>("includeDeprecated") == true || !isDeprecated(i)).ToArray();
    }

    public static IObjectTypeDescriptor Needs<T>(this IObjectTypeDescriptor descriptor) where T : INamedType
    {
        var definition = descriptor.Extend().Definition;
        definition.Dependencies.Add(descriptor.Extend().Context.TypeInspector.GetTypeRef(typeof(T)));
        return descriptor;
    }
}
