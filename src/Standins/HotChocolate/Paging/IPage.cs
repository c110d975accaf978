namespace HotChocolate.Types.Pagination;

/// <summary>A page of a list.</summary>
public interface IPage
{
    /// <summary>The items.</summary>
    IReadOnlyList<object?> Items { get; }

    /// <summary>Whether there is more.</summary>
    IPageInfo Info { get; }

    /// <summary>Shows the items to an observer.</summary>
    void Accept(IPageObserver observer);
}
