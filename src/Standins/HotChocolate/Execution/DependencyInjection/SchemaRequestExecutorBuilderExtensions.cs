using System.Linq.Expressions;
using System.Reflection;
using HotChocolate;
using HotChocolate.Execution.Configuration;
using HotChocolate.Internal;
using HotChocolate.Resolvers;
using HotChocolate.Resolvers.Expressions.Parameters;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Pagination;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures schemas.</summary>
public static class SchemaRequestExecutorBuilderExtensions
{
    /// <summary>Changes the schema's options.</summary>
    public static IRequestExecutorBuilder ModifyOptions(this IRequestExecutorBuilder builder, Action<SchemaOptions> configure) =>
        builder.ConfigureSchema(s => s.ModifyOptions(configure));

    /// <summary>Changes the paging options.</summary>
    public static IRequestExecutorBuilder ModifyPagingOptions(this IRequestExecutorBuilder builder, Action<PagingOptions> configure) =>
        builder.ConfigureSchema(s => s.ModifyPagingOptions(configure));

    /// <summary>Sets a context value of the schema.</summary>
    public static IRequestExecutorBuilder SetContextData(this IRequestExecutorBuilder builder, string key, object? value) =>
        builder.ConfigureSchema(s => s.SetContextData(key, value));

    /// <summary>Registers a convention.</summary>
    public static IRequestExecutorBuilder AddConvention<T>(
        this IRequestExecutorBuilder builder, CreateConvention conventionFactory, string? scope = null) =>
        builder.ConfigureSchema(s => s.AddConvention(typeof(T), conventionFactory, scope));

    /// <summary>Registers a convention.</summary>
    public static IRequestExecutorBuilder AddConvention<T>(
        this IRequestExecutorBuilder builder, IConvention convention, string? scope = null) where T : IConvention =>
        builder.AddConvention<T>(_ => convention, scope);

    /// <summary>Registers a convention.</summary>
    public static IRequestExecutorBuilder AddConvention<TConvention, TConcreteConvention>(
        this IRequestExecutorBuilder builder, string? scope = null)
        where TConvention : IConvention
        where TConcreteConvention : IConvention =>
        builder.AddConvention<TConvention>(s => (IConvention)ActivatorUtilities.CreateInstance(s, typeof(TConcreteConvention)), scope);

    /// <summary>Registers a convention unless one is registered.</summary>
    public static IRequestExecutorBuilder TryAddConvention<T>(
        this IRequestExecutorBuilder builder, CreateConvention conventionFactory, string? scope = null) where T : IConvention =>
        builder.ConfigureSchema(s => s.TryAddConvention(typeof(T), conventionFactory, scope));

    /// <summary>Registers a convention unless one is registered.</summary>
    public static IRequestExecutorBuilder TryAddConvention<T>(
        this IRequestExecutorBuilder builder, IConvention convention, string? scope = null) where T : IConvention =>
        builder.TryAddConvention<T>(_ => convention, scope);

    /// <summary>Adds a middleware around every field that has a pipeline.</summary>
    public static IRequestExecutorBuilder UseField(this IRequestExecutorBuilder builder, FieldMiddleware middleware) =>
        builder.ConfigureSchema(s => s.Use(middleware));

    /// <summary>Adds global ids: the interface <c>Node</c> and the fields <c>node</c> and <c>nodes</c>.</summary>
    public static IRequestExecutorBuilder AddGlobalObjectIdentification(this IRequestExecutorBuilder builder) =>
        builder.AddGlobalObjectIdentification(registerNodeInterface: true);

    /// <summary>Adds global ids, with or without the interface <c>Node</c> and its fields.</summary>
    public static IRequestExecutorBuilder AddGlobalObjectIdentification(
        this IRequestExecutorBuilder builder, bool registerNodeInterface) => registerNodeInterface
        ? builder.SetContextData(WellKnownContextData.GlobalIdSupportEnabled, 1)
        : builder;

    /// <summary>Adds a kind of resolver parameter.</summary>
    public static IRequestExecutorBuilder AddParameterExpressionBuilder<T>(
        this IRequestExecutorBuilder builder,
        Expression<Func<IResolverContext, T>> expression,
        Func<ParameterInfo, bool>? canHandle = null) => builder.ConfigureSchemaServices(s =>
        s.AddSingleton<IParameterExpressionBuilder>(new CustomParameterExpressionBuilder<T>(expression, canHandle)));

    /// <summary>Adds an interceptor of schema building unless one of its type is there.</summary>
    public static IRequestExecutorBuilder TryAddTypeInterceptor<T>(this IRequestExecutorBuilder builder) where T : TypeInterceptor =>
        builder.ConfigureSchema((services, schema) => schema.TryAddTypeInterceptor(ActivatorUtilities.CreateInstance<T>(services)));

    /// <summary>Adds an interceptor of schema building unless one of its type is there.</summary>
    public static IRequestExecutorBuilder TryAddTypeInterceptor(
        this IRequestExecutorBuilder builder, TypeInterceptor typeInterceptor) =>
        builder.ConfigureSchema(s => s.TryAddTypeInterceptor(typeInterceptor));

    /// <summary>Gives a runtime type its schema type.</summary>
    public static IRequestExecutorBuilder BindRuntimeType<TRuntimeType, TSchemaType>(this IRequestExecutorBuilder builder)
        where TSchemaType : INamedType => builder.BindRuntimeType(typeof(TRuntimeType), typeof(TSchemaType));

    /// <summary>Gives a runtime type its schema type.</summary>
    public static IRequestExecutorBuilder BindRuntimeType(this IRequestExecutorBuilder builder, Type runtimeType, Type schemaType) =>
        builder.ConfigureSchema(s => s.BindRuntimeType(runtimeType, schemaType));

    /// <summary>Adds a directive type.</summary>
    public static IRequestExecutorBuilder AddDirectiveType<TDirective>(this IRequestExecutorBuilder builder)
        where TDirective : DirectiveType =>
        builder.ConfigureSchema((services, schema) => schema.AddDirectiveType(ActivatorUtilities.CreateInstance<TDirective>(services)));

    /// <summary>Adds a directive type.</summary>
    public static IRequestExecutorBuilder AddDirectiveType(this IRequestExecutorBuilder builder, DirectiveType directiveType) =>
        builder.ConfigureSchema(s => s.AddDirectiveType(directiveType));
}
