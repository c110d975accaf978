namespace HotChocolate.Types.Pagination;

/// <summary>A page that knows how long the whole list is.</summary>
public interface IPageTotalCountProvider
{
    /// <summary>The number of all items.</summary>
    int TotalCount { get; }
}
