using HotChocolate.Data.Filters;
using HotChocolate.Data.Sorting;
using HotChocolate.Resolvers;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Data;

/// <summary>Adds the arguments <c>where</c> and <c>order</c> to fields, with what applies them to returned queries.</summary>
internal static class FieldInputs
{
    public static void AddFilter(IObjectFieldDescriptor descriptor, Type entity, Type? filterType, string? scope)
        => descriptor.Extend().OnBeforeCreate((context, definition) =>
        {
            var convention = context.GetFilterConvention(scope);
            var type = filterType ?? typeof(FilterInputType<>).MakeGenericType(entity);
            definition.Arguments.Add(new ArgumentDefinition
            {
                Name = convention.GetArgumentName(),
                Type = context.TypeInspector.GetTypeRef(type, TypeContext.Input, scope),
                Flags = FieldFlags.FilterArgument,
            });
            Add(definition, typeof(ResultFilter<>), entity, WellKnownMiddleware.Filtering);
        });

    public static void AddSorting(IObjectFieldDescriptor descriptor, Type entity, Type? sortType, string? scope)
        => descriptor.Extend().OnBeforeCreate((context, definition) =>
        {
            var convention = context.GetSortConvention(scope);
            var type = sortType ?? typeof(SortInputType<>).MakeGenericType(entity);
            var list = typeof(ListType<>).MakeGenericType(typeof(NonNullType<>).MakeGenericType(type));
            definition.Arguments.Add(new ArgumentDefinition
            {
                Name = convention.GetArgumentName(),
                Type = context.TypeInspector.GetTypeRef(list, TypeContext.Input, scope),
                Flags = FieldFlags.SortArgument,
            });
            Add(definition, typeof(ResultSort<>), entity, WellKnownMiddleware.Sorting);
        });

    private static void Add(ObjectFieldDefinition definition, Type applier, Type entity, string key)
    {
        var apply = (IResultApplier)Activator.CreateInstance(applier.MakeGenericType(entity))!;
        FieldMiddleware middleware = next => async context =>
        {
            await next(context);
            apply.Apply(context);
        };
        definition.MiddlewareDefinitions.Add(new FieldMiddlewareDefinition(middleware, isRepeatable: false, key));
    }

    private interface IResultApplier
    {
        void Apply(IMiddlewareContext context);
    }

    private sealed class ResultFilter<T> : IResultApplier
    {
        public void Apply(IMiddlewareContext context)
        {
            var handled = context.GetLocalStateOrDefault<FilterContext>(FilterContextResolverContextExtensions.StateKey);
            if (handled is not { IsHandled: true }
                && context.Result is IEnumerable<T> rows
                && context.GetFilterContext()?.AsPredicate<T>() is { } predicate)
            {
                context.Result = rows.AsQueryable().Where(predicate);
            }
        }
    }

    private sealed class ResultSort<T> : IResultApplier
    {
        public void Apply(IMiddlewareContext context)
        {
            var handled = context.GetLocalStateOrDefault<SortingContext>(SortingContextResolverContextExtensions.StateKey);
            if (handled is not { IsHandled: true }
                && context.Result is IEnumerable<T> rows
                && context.GetSortingContext()?.AsSortDefinition<T>() is { } sort)
            {
                context.Result = rows.AsQueryable().OrderBy(sort);
            }
        }
    }
}
