using HotChocolate.Internal;
using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;
using HotChocolate.Types.Pagination;

namespace HotChocolate.Types;

/// <summary>Turns list fields into connections.</summary>
public static class PagingObjectFieldDescriptorExtensions
{
    /// <summary>Turns a list field into a connection whose items have the type <typeparamref name="TNodeType"/>.</summary>
    public static IObjectFieldDescriptor UsePaging<TNodeType>(
        this IObjectFieldDescriptor descriptor,
        Type? entityType = null,
        GetCursorPagingProvider? resolvePagingProvider = null,
        string? connectionName = null,
        PagingOptions? options = null) where TNodeType : class, IOutputType =>
        descriptor.UsePaging(typeof(TNodeType), entityType, resolvePagingProvider, connectionName, options);

    /// <summary>Turns a list field into a connection.</summary>
    /// <param name="descriptor">The field.</param>
    /// <param name="nodeType">The schema type of the items; null to infer it.</param>
    /// <param name="entityType">The .NET type of the items; null to infer it.</param>
    /// <param name="resolvePagingProvider">Chooses the provider; null for the first that fits.</param>
    /// <param name="connectionName">The connection's name without <c>Connection</c>; null for the field's.</param>
    /// <param name="options">What differs from the schema's options.</param>
    public static IObjectFieldDescriptor UsePaging(
        this IObjectFieldDescriptor descriptor,
        Type? nodeType = null,
        Type? entityType = null,
        GetCursorPagingProvider? resolvePagingProvider = null,
        string? connectionName = null,
        PagingOptions? options = null)
    {
        FieldMiddleware? middleware = null;
        var definition = descriptor.Extend().Definition;
        definition.MiddlewareDefinitions.Add(new FieldMiddlewareDefinition(
            next => middleware!(next), isRepeatable: false, WellKnownMiddleware.Paging));
        descriptor.Extend().OnBeforeCreate((context, d) =>
        {
            var complete = (options ?? new PagingOptions()).CompletedBy(context.PagingOptions());
            var source = SourceType(context, d, entityType);
            PagingFields.AddArguments(d, complete.AllowBackwardPagination!.Value);
            PagingFields.SetConnectionType(context, d, nodeType, source, connectionName, complete);
            var provider = resolvePagingProvider?.Invoke(context.Services, source, complete.ProviderName!)
                ?? PagingProviders.Find(context.Services, source, complete.ProviderName);
            middleware = CursorPagingMiddleware.Create(provider.NewHandler(source, complete));
        });
        return descriptor;
    }

    /// <summary>Adds the paging arguments.</summary>
    public static IObjectFieldDescriptor AddPagingArguments(this IObjectFieldDescriptor descriptor) =>
        descriptor.AddPagingArguments(allowBackwardPagination: true);

    /// <summary>Adds the paging arguments.</summary>
    public static IObjectFieldDescriptor AddPagingArguments(this IObjectFieldDescriptor descriptor, bool allowBackwardPagination)
    {
        descriptor.Extend().OnBeforeCreate(d => PagingFields.AddArguments(d, allowBackwardPagination));
        return descriptor;
    }

    private static IExtendedType SourceType(IDescriptorContext context, ObjectFieldDefinition definition, Type? entityType)
    {
        if (entityType is not null)
        {
            return context.TypeInspector.GetType(typeof(IEnumerable<>).MakeGenericType(entityType));
        }

        var member = definition.ResolverMember ?? definition.Member;
        return member is not null
            ? context.TypeInspector.GetReturnType(member, ignoreAttributes: true)
            : context.TypeInspector.GetType(definition.ResultType ?? typeof(IEnumerable<object>));
    }
}
