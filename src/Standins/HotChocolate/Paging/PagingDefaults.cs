namespace HotChocolate.Types.Pagination;

/// <summary>The built-in paging options.</summary>
public static class PagingDefaults
{
    /// <summary>Items a page when the client does not say.</summary>
    public const int DefaultPageSize = 10;

    /// <summary>The most items a page.</summary>
    public const int MaxPageSize = 50;

    /// <summary>No total count.</summary>
    public const bool IncludeTotalCount = false;

    /// <summary>Pages from the end are allowed.</summary>
    public const bool AllowBackwardPagination = true;

    /// <summary>No relative cursors.</summary>
    public const bool EnableRelativeCursors = false;

    /// <summary>Connections are named by their field.</summary>
    public const bool InferConnectionNameFromField = true;

    /// <summary>Segments are named by their field.</summary>
    public const bool InferCollectionSegmentNameFromField = true;

    /// <summary>The client need not say how many items.</summary>
    public const bool RequirePagingBoundaries = false;

    /// <summary>Connections have a field with the items alone.</summary>
    public const bool IncludeNodesField = true;

    /// <summary>Sets everything that is not set.</summary>
    public static void Apply(PagingOptions options)
    {
        options.DefaultPageSize ??= DefaultPageSize;
        options.MaxPageSize ??= MaxPageSize;
        options.IncludeTotalCount ??= IncludeTotalCount;
        options.AllowBackwardPagination ??= AllowBackwardPagination;
        options.EnableRelativeCursors ??= EnableRelativeCursors;
        options.InferConnectionNameFromField ??= InferConnectionNameFromField;
        options.InferCollectionSegmentNameFromField ??= InferCollectionSegmentNameFromField;
        options.RequirePagingBoundaries ??= RequirePagingBoundaries;
        options.IncludeNodesField ??= IncludeNodesField;
    }
}
