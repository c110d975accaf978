using System.Collections;
using System.Collections.Immutable;

namespace GreenDonut.Data;

/// <summary>A slice of an ordered set of rows that knows how to name its rows by cursors.</summary>
/// <typeparam name="T">The row.</typeparam>
public sealed class Page<T> : IEnumerable<T>
{
    private readonly Func<T, string> _createCursor;

    /// <summary>Creates a page.</summary>
    /// <param name="items">The rows, in the order of the caller's sort.</param>
    /// <param name="hasNextPage">Whether rows follow.</param>
    /// <param name="hasPreviousPage">Whether rows precede.</param>
    /// <param name="createCursor">Writes the cursor of a row.</param>
    /// <param name="totalCount">Number of all rows, where it was asked for.</param>
    public Page(
        ImmutableArray<T> items,
        bool hasNextPage,
        bool hasPreviousPage,
        Func<T, string> createCursor,
        int? totalCount = null)
    {
        Items = items;
        HasNextPage = hasNextPage;
        HasPreviousPage = hasPreviousPage;
        _createCursor = createCursor;
        TotalCount = totalCount;
    }

    /// <summary>The page without rows.</summary>
    public static Page<T> Empty { get; } = new([], false, false, _ => string.Empty);

    /// <summary>The rows, in the order of the caller's sort.</summary>
    public ImmutableArray<T> Items { get; }

    /// <summary>The first row, or the default of an empty page.</summary>
    public T? First => Items.IsEmpty ? default : Items[0];

    /// <summary>The last row, or the default of an empty page.</summary>
    public T? Last => Items.IsEmpty ? default : Items[^1];

    /// <summary>Whether rows follow.</summary>
    public bool HasNextPage { get; }

    /// <summary>Whether rows precede.</summary>
    public bool HasPreviousPage { get; }

    /// <summary>Number of all rows; null where it was not asked for.</summary>
    public int? TotalCount { get; }

    /// <summary>The cursor of a row of this page: where a following request continues.</summary>
    public string CreateCursor(T item) => _createCursor(item);

    /// <inheritdoc />
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
