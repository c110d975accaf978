using GreenDonut.Data;
using HotChocolate.Resolvers;
using HotChocolate.Types.Pagination;
using Microsoft.EntityFrameworkCore;

namespace DefiPay.Api.Paging;

/// <summary>Answers a connection field with one statement: its filter, its order, its page and only the columns it selects.</summary>
internal static class KeysetConnectionExtensions
{
    /// <summary>Reads the page that the current field asks for.</summary>
    /// <param name="source">The rows that the field is about.</param>
    /// <param name="context">The current field: a connection with filter and order.</param>
    /// <param name="paging">Which page.</param>
    /// <param name="tieBreak">Completes the caller's order so that no two rows are equal in it.</param>
    /// <param name="cancellationToken">Ends the statement.</param>
    /// <remarks>
    /// The total count comes with the first page. Behind a cursor it takes a statement of its own, because there the rows are
    /// bounded by the cursor before they are counted.
    /// </remarks>
    public static async Task<Connection<T>> ToConnectionAsync<T>(
        this IQueryable<T> source,
        IResolverContext context,
        PagingArguments paging,
        Func<SortDefinition<T>, SortDefinition<T>> tieBreak,
        CancellationToken cancellationToken)
        where T : class
    {
        if (paging is { First: not null, Last: not null })
        {
            throw PagingErrors.FirstAndLast();
        }

        if (RequestedFilter.Read<T>(context) is { } predicate)
        {
            source = source.Where(predicate);
        }

        var wantsEnds = context.IsSelected("pageInfo");
        if (!wantsEnds && !context.IsSelected("nodes") && !context.IsSelected("edges"))
        {
            return new Connection<T>([], ConnectionPageInfo.Empty, await CountAsync(source, paging, cancellationToken));
        }

        var order = KeysetOrder<T>.Create(tieBreak(RequestedOrder.Read<T>(context)));
        var selector = RowSelection.Create(context, order);
        var countsAlong = paging is { IncludeTotalCount: true, After: null, Before: null };

        var page = await order.Between(source, paging.After, paging.Before)
            .OrderBy(order.Definition)
            .Select(selector)
            .ToPageAsync(paging with { IncludeTotalCount = countsAlong }, cancellationToken);

        // A page without rows (of size 0, or of no rows at all) brings no count along: there is no row to carry it.
        var totalCount = countsAlong && !page.Items.IsEmpty
            ? page.TotalCount ?? 0
            : await CountAsync(source, paging, cancellationToken);
        var hasEnds = wantsEnds && !page.Items.IsEmpty;

        return new Connection<T>(
            [.. page.Items.Select(item => new Edge<T>(item, order.Cursor))],
            new ConnectionPageInfo(
                page.HasNextPage,
                page.HasPreviousPage,
                hasEnds ? order.Cursor(page.Items[0]) : null,
                hasEnds ? order.Cursor(page.Items[^1]) : null),
            totalCount);
    }

    private static async Task<int> CountAsync<T>(IQueryable<T> source, PagingArguments paging, CancellationToken cancellationToken)
        => paging.IncludeTotalCount ? await source.CountAsync(cancellationToken) : 0;
}
