using GreenDonut.Data.Cursors;
using Microsoft.EntityFrameworkCore;

namespace GreenDonut.Data;

/// <summary>Reads pages of ordered queries by the values of the order's keys instead of by offset.</summary>
public static class PagingQueryableExtensions
{
    /// <summary>Reads one page in one statement.</summary>
    /// <param name="source">
    /// A query with an order. The order must be unique, else rows with equal keys can be lost between pages; what the
    /// query selects must contain the keys, else cursors cannot be written.
    /// </param>
    /// <param name="arguments">Which page, and whether the number of all rows is wanted: it comes with the rows.</param>
    /// <param name="cancellationToken">Ends the statement.</param>
    /// <exception cref="ArgumentException">
    /// Both directions or a negative size were given, or the query has no order.
    /// </exception>
    /// <exception cref="FormatException">A cursor is of another order.</exception>
    public static ValueTask<Page<T>> ToPageAsync<T>(
        this IQueryable<T> source,
        PagingArguments arguments,
        CancellationToken cancellationToken = default)
        => source.ToPageAsync(arguments, arguments.IncludeTotalCount, cancellationToken);

    /// <inheritdoc cref="ToPageAsync{T}(IQueryable{T}, PagingArguments, CancellationToken)"/>
    /// <param name="includeTotalCount">Whether the number of all rows is wanted, whatever the arguments say.</param>
#pragma warning disable CS1573 // The other parameters are inherited.
    public static async ValueTask<Page<T>> ToPageAsync<T>(
        this IQueryable<T> source,
        PagingArguments arguments,
        bool includeTotalCount,
        CancellationToken cancellationToken = default)
#pragma warning restore CS1573
    {
        Check(arguments);
        var order = KeysetOrder.Find(source.Expression)
            ?? throw new ArgumentException("A query that is paged by cursors must have an order.", nameof(source));
        var rows = order.Bound(source, arguments, out var size);
        var backward = arguments.Last is not null;

        var (items, total) = includeTotalCount
            ? await ReadCountedAsync(rows.Take(size + 1), source, cancellationToken)
            : (await rows.Take(size + 1).ToListAsync(cancellationToken), (int?)null);

        var more = items.Count > size;
        var any = items.Count > 0;
        if (more)
        {
            items.RemoveRange(size, items.Count - size);
        }

        if (backward)
        {
            items.Reverse();
        }

        var before = any && arguments.Before is not null;
        var after = any && arguments.After is not null;
        return new Page<T>(
            [.. items],
            hasNextPage: backward ? before : more || before,
            hasPreviousPage: backward ? more || after : after,
            item => CursorFormatter.Format(item!, order.Keys),
            total);
    }

    private static async Task<(List<T> Items, int? Total)> ReadCountedAsync<T>(
        IQueryable<T> rows,
        IQueryable<T> all,
        CancellationToken cancellationToken)
    {
        var counted = await rows.Select(KeysetOrder.WithCount(all)).ToListAsync(cancellationToken);
        return (counted.ConvertAll(x => x.Item), counted.Count > 0 ? counted[0].TotalCount : 0);
    }

    private static void Check(PagingArguments arguments)
    {
        if (arguments is { First: not null, Last: not null })
        {
            throw new ArgumentException("Give either `first` or `last`, not both.", nameof(arguments));
        }

        if (arguments.First < 0 || arguments.Last < 0)
        {
            throw new ArgumentException("The size of a page is 0 or more.", nameof(arguments));
        }
    }
}
