namespace HotChocolate.Types.Pagination;

/// <summary>Whether there is more before and after a page, and the cursors to go on with.</summary>
public class ConnectionPageInfo(bool hasNextPage, bool hasPreviousPage, string? startCursor, string? endCursor) : IPageInfo
{
    /// <summary>Nothing before, nothing after, no cursors.</summary>
    public static ConnectionPageInfo Empty { get; } = new(false, false, null, null);

    /// <inheritdoc />
    public bool HasNextPage { get; } = hasNextPage;

    /// <inheritdoc />
    public bool HasPreviousPage { get; } = hasPreviousPage;

    /// <summary>The cursor of the first item.</summary>
    public string? StartCursor { get; } = startCursor;

    /// <summary>The cursor of the last item.</summary>
    public string? EndCursor { get; } = endCursor;
}
