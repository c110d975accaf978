using HotChocolate.Execution.Configuration;
using HotChocolate.Language;
using HotChocolate.Types;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds types to schemas.</summary>
public static class SchemaTypeRequestExecutorBuilderExtensions
{
    /// <summary>Adds an empty query type for extensions to fill.</summary>
    public static IRequestExecutorBuilder AddQueryType(this IRequestExecutorBuilder builder) =>
        builder.AddQueryType(d => d.Name(OperationTypeNames.Query));

    /// <summary>Sets the query type.</summary>
    public static IRequestExecutorBuilder AddQueryType(this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor> configure) =>
        builder.AddQueryType(new ObjectType(configure));

    /// <summary>Sets the query type.</summary>
    public static IRequestExecutorBuilder AddQueryType<T>(
        this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor<T>> configure) =>
        builder.AddQueryType(new ObjectType<T>(configure));

    /// <summary>Sets the query type.</summary>
    public static IRequestExecutorBuilder AddQueryType(this IRequestExecutorBuilder builder, Type queryType) =>
        builder.ConfigureSchema(s => s.AddRootType(queryType, OperationType.Query));

    /// <summary>Sets the query type.</summary>
    public static IRequestExecutorBuilder AddQueryType(this IRequestExecutorBuilder builder, ObjectType queryType) =>
        builder.ConfigureSchema(s => s.AddRootType(queryType, OperationType.Query));

    /// <summary>Sets the query type.</summary>
    public static IRequestExecutorBuilder AddQueryType<TQuery>(this IRequestExecutorBuilder builder) where TQuery : class =>
        builder.AddQueryType(typeof(TQuery));

    /// <summary>Adds an empty mutation type for extensions to fill.</summary>
    public static IRequestExecutorBuilder AddMutationType(this IRequestExecutorBuilder builder) =>
        builder.AddMutationType(new ObjectType(d => d.Name(OperationTypeNames.Mutation)));

    /// <summary>Sets the mutation type.</summary>
    public static IRequestExecutorBuilder AddMutationType(this IRequestExecutorBuilder builder, Type mutationType) =>
        builder.ConfigureSchema(s => s.AddRootType(mutationType, OperationType.Mutation));

    /// <summary>Sets the mutation type.</summary>
    public static IRequestExecutorBuilder AddMutationType(this IRequestExecutorBuilder builder, ObjectType mutationType) =>
        builder.ConfigureSchema(s => s.AddRootType(mutationType, OperationType.Mutation));

    /// <summary>Sets the mutation type.</summary>
    public static IRequestExecutorBuilder AddMutationType<TMutation>(this IRequestExecutorBuilder builder) where TMutation : class =>
        builder.AddMutationType(typeof(TMutation));

    /// <summary>Adds an empty subscription type for extensions to fill.</summary>
    public static IRequestExecutorBuilder AddSubscriptionType(this IRequestExecutorBuilder builder) =>
        builder.ConfigureSchema(s => s.AddRootType(
            new ObjectType(d => d.Name(OperationTypeNames.Subscription)), OperationType.Subscription));

    /// <summary>Sets the subscription type.</summary>
    public static IRequestExecutorBuilder AddSubscriptionType<TSubscription>(this IRequestExecutorBuilder builder)
        where TSubscription : class =>
        builder.ConfigureSchema(s => s.AddRootType(typeof(TSubscription), OperationType.Subscription));

    /// <summary>Adds a type: a schema type, a runtime type, or a class that says it extends a type.</summary>
    public static IRequestExecutorBuilder AddType(this IRequestExecutorBuilder builder, Type type) =>
        builder.ConfigureSchema(s => s.AddType(type));

    /// <summary>Adds a type.</summary>
    public static IRequestExecutorBuilder AddType(this IRequestExecutorBuilder builder, INamedType namedType) =>
        builder.ConfigureSchema(s => s.AddType(namedType));

    /// <summary>Adds a type: a schema type, a runtime type, or a class that says it extends a type.</summary>
    public static IRequestExecutorBuilder AddType<T>(this IRequestExecutorBuilder builder) => builder.AddType(typeof(T));

    /// <summary>Adds types.</summary>
    public static IRequestExecutorBuilder AddTypes(this IRequestExecutorBuilder builder, params Type[] types)
    {
        foreach (var type in types)
        {
            builder.AddType(type);
        }

        return builder;
    }

    /// <summary>Adds an object type.</summary>
    public static IRequestExecutorBuilder AddObjectType<T>(
        this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor<T>> configure) => builder.AddType(new ObjectType<T>(configure));

    /// <summary>Adds an object type.</summary>
    public static IRequestExecutorBuilder AddObjectType<T>(this IRequestExecutorBuilder builder) =>
        builder.AddType(typeof(ObjectType<>).MakeGenericType(typeof(T)));

    /// <summary>Adds an interface type.</summary>
    public static IRequestExecutorBuilder AddInterfaceType<T>(this IRequestExecutorBuilder builder) => builder.AddType(typeof(InterfaceType<T>));

    /// <summary>Adds a union type.</summary>
    public static IRequestExecutorBuilder AddUnionType<T>(this IRequestExecutorBuilder builder) => builder.AddType(typeof(UnionType<T>));

    /// <summary>Adds an enum type.</summary>
    public static IRequestExecutorBuilder AddEnumType<T>(this IRequestExecutorBuilder builder) => builder.AddType(typeof(EnumType<T>));

    /// <summary>Adds an enum type.</summary>
    public static IRequestExecutorBuilder AddEnumType<T>(
        this IRequestExecutorBuilder builder, Action<IEnumTypeDescriptor<T>> configure) => builder.AddType(new EnumType<T>(configure));

    /// <summary>Adds an input object type.</summary>
    public static IRequestExecutorBuilder AddInputObjectType<T>(this IRequestExecutorBuilder builder) =>
        builder.AddType(typeof(InputObjectType<T>));

    /// <summary>Adds an input object type.</summary>
    public static IRequestExecutorBuilder AddInputObjectType<T>(
        this IRequestExecutorBuilder builder, Action<IInputObjectTypeDescriptor<T>> configure) =>
        builder.AddType(new InputObjectType<T>(configure));

    /// <summary>Adds a type extension.</summary>
    public static IRequestExecutorBuilder AddTypeExtension(this IRequestExecutorBuilder builder, INamedTypeExtension typeExtension) =>
        builder.ConfigureSchema(s => s.AddType(typeExtension));

    /// <summary>Adds a type extension: an extension class, or a class that says what it extends.</summary>
    public static IRequestExecutorBuilder AddTypeExtension(this IRequestExecutorBuilder builder, Type typeExtension) =>
        builder.ConfigureSchema(s => s.AddType(typeExtension));

    /// <summary>Adds a type extension: an extension class, or a class that says what it extends.</summary>
    public static IRequestExecutorBuilder AddTypeExtension<TExtension>(this IRequestExecutorBuilder builder) =>
        builder.AddTypeExtension(typeof(TExtension));

    /// <summary>Adds the members of a class to an object type.</summary>
    public static IRequestExecutorBuilder AddObjectTypeExtension<TExtension>(
        this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor<TExtension>> configure) =>
        builder.AddTypeExtension(new ObjectTypeExtension<TExtension>(configure));
}
