namespace HotChocolate.Types.Pagination;

/// <summary>Whether there is more before and after a page.</summary>
public interface IPageInfo
{
    /// <summary>True when there is more after the page.</summary>
    bool HasNextPage { get; }

    /// <summary>True when there is more before the page.</summary>
    bool HasPreviousPage { get; }
}
