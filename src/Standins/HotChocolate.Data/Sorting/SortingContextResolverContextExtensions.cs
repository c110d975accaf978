using HotChocolate.Resolvers;
using HotChocolate.Types;

namespace HotChocolate.Data.Sorting;

/// <summary>Gives resolvers the order of the current field.</summary>
public static class SortingContextResolverContextExtensions
{
    internal const string StateKey = "HotChocolate.Data.Sorting.SortingContext";

    /// <summary>
    /// The order of the current field; null where the field has no such argument. The order counts as handled from now on.
    /// </summary>
    public static ISortingContext? GetSortingContext(this IResolverContext context)
    {
        foreach (var argument in context.Selection.Field.Arguments)
        {
            if (argument.Type.NamedType() is SortInputType)
            {
                var sorting = new SortingContext(context, argument);
                sorting.Handled(true);
                context.SetLocalState<SortingContext?>(StateKey, sorting);
                return sorting;
            }
        }

        return null;
    }
}
