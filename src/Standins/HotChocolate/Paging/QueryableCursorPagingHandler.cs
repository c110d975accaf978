using HotChocolate.Resolvers;

namespace HotChocolate.Types.Pagination;

/// <summary>Cuts a sequence into pages by the place of the items.</summary>
/// <typeparam name="T">The items' type.</typeparam>
internal sealed class QueryableCursorPagingHandler<T>(PagingOptions options) : CursorPagingHandler(options)
{
    protected override async ValueTask<Connection> SliceAsync(IResolverContext context, object source, CursorPagingArguments arguments)
    {
        var query = source as IQueryable<T> ?? (source as IEnumerable<T>)?.AsQueryable()
            ?? throw new GraphQLException($"A result of type `{source.GetType().Name}` cannot be cut into pages.");
        var wantsTotal = IncludeTotalCount && context.IsSelected("totalCount");
        int? total = wantsTotal || arguments.Last is not null ? query.Count() : null;
        var start = arguments.After is { } after ? Index(context, PagingArgumentNames.After, after) + 1 : 0;
        var end = arguments.Before is { } before ? Index(context, PagingArgumentNames.Before, before) : int.MaxValue;
        if (arguments.First is { } first)
        {
            end = (int)Math.Min(end, (long)start + first);
        }

        if (arguments.Last is { } last)
        {
            end = Math.Min(end, total!.Value);
            start = Math.Max(start, end - last);
        }

        var length = Math.Max(0, end - start);
        var window = await ReadAsync(query.Skip(start).Take(length == int.MaxValue ? length : length + 1), context.RequestAborted);
        var edges = window.Take(length).Select((item, i) => IndexEdge<T>.Create(item, start + i)).ToArray();
        return new Connection<T>(
            edges,
            new ConnectionPageInfo(
                window.Count > length,
                start > 0,
                edges.Length > 0 ? edges[0].Cursor : null,
                edges.Length > 0 ? edges[^1].Cursor : null),
            total ?? 0);
    }

    private static async ValueTask<List<T>> ReadAsync(IQueryable<T> query, CancellationToken cancellationToken)
    {
        if (query is not IAsyncEnumerable<T> stream)
        {
            return query.ToList();
        }

        var items = new List<T>();
        await foreach (var item in stream.WithCancellation(cancellationToken))
        {
            items.Add(item);
        }

        return items;
    }

    private static int Index(IResolverContext context, string argument, string cursor) =>
        IndexEdge<T>.TryReadIndex(cursor, out var index) ? index : throw PagingErrors.InvalidCursor(context, argument, cursor);
}
