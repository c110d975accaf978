namespace HotChocolate.Types.Pagination;

/// <summary>Sees the items of pages as they are sliced.</summary>
public interface IPageObserver
{
    /// <summary>Sees the items of a page.</summary>
    void OnAfterSliced<T>(ReadOnlySpan<T> items, IPageInfo pageInfo);
}
