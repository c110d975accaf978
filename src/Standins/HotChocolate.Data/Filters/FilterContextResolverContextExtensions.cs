using HotChocolate.Resolvers;
using HotChocolate.Types;

namespace HotChocolate.Data.Filters;

/// <summary>Gives resolvers the filter of the current field.</summary>
public static class FilterContextResolverContextExtensions
{
    internal const string StateKey = "HotChocolate.Data.Filters.FilterContext";

    /// <summary>
    /// The filter of the current field; null where the field has no filter argument. The filter counts as handled from now on.
    /// </summary>
    public static IFilterContext? GetFilterContext(this IResolverContext context)
    {
        foreach (var argument in context.Selection.Field.Arguments)
        {
            if (argument.Type.NamedType() is FilterInputType)
            {
                var filter = new FilterContext(context, argument);
                filter.Handled(true);
                context.SetLocalState<FilterContext?>(StateKey, filter);
                return filter;
            }
        }

        return null;
    }
}
