using System.Linq.Expressions;
using HotChocolate.Data.Filters;
using HotChocolate.Language;
using HotChocolate.Resolvers;

namespace DefiPay.Api.Paging;

/// <summary>The caller's <c>where</c> as a condition, bounded in size.</summary>
/// <remarks>
/// The cost limit does not bound filters that come as a variable: it counts their type, not their value. Without a bound of its
/// own a filter of many thousand conditions would become an expression deeper than any stack.
/// </remarks>
internal static class RequestedFilter
{
    private const string Argument = "where";
    private const int ConditionsMax = 200;
    private const int ValuesMax = 1_000;
    private const int DepthMax = 24;

    /// <summary>The condition; null where the caller restricts nothing.</summary>
    public static Expression<Func<T, bool>>? Read<T>(IResolverContext context)
    {
        if (context.GetFilterContext() is not { } filter)
        {
            return null;
        }

        Check(context.ArgumentLiteral<IValueNode>(Argument));
        return filter.AsPredicate<T>();
    }

    private static void Check(IValueNode filter)
    {
        var (conditions, values) = (0, 0);
        var open = new Stack<(IValueNode Node, int Depth)>([(filter, 0)]);
        while (open.TryPop(out var current))
        {
            switch (current.Node)
            {
                case ObjectValueNode fields:
                    conditions += fields.Fields.Count;
                    foreach (var field in fields.Fields)
                    {
                        open.Push((field.Value, current.Depth + 1));
                    }

                    break;
                case ListValueNode list:
                    values += list.Items.Count;
                    foreach (var item in list.Items)
                    {
                        open.Push((item, current.Depth + 1));
                    }

                    break;
            }

            Hold(conditions <= ConditionsMax, $"{ConditionsMax} conditions");
            Hold(values <= ValuesMax, $"{ValuesMax} values in lists");
            Hold(current.Depth <= DepthMax, $"{DepthMax} levels");
        }
    }

    private static void Hold(bool isWithin, string accepted)
    {
        if (!isWithin)
        {
            throw PagingErrors.FilterTooLarge(accepted);
        }
    }
}
