namespace HotChocolate.Types.Pagination;

/// <summary>How fields are paged; what is null falls back to the schema's options and then to <see cref="PagingDefaults"/>.</summary>
public class PagingOptions
{
    /// <summary>Items a page when the client does not say.</summary>
    public int? DefaultPageSize { get; set; }

    /// <summary>The most items a page; asking for more is an error.</summary>
    public int? MaxPageSize { get; set; }

    /// <summary>True for a field with the number of all items.</summary>
    public bool? IncludeTotalCount { get; set; }

    /// <summary>True when pages from the end are allowed.</summary>
    public bool? AllowBackwardPagination { get; set; }

    /// <summary>True when the client has to say how many items.</summary>
    public bool? RequirePagingBoundaries { get; set; }

    /// <summary>True when connections are named by their field, false by their items' type.</summary>
    public bool? InferConnectionNameFromField { get; set; }

    /// <summary>True when segments are named by their field.</summary>
    public bool? InferCollectionSegmentNameFromField { get; set; }

    /// <summary>The paging provider; null for the first that fits.</summary>
    public string? ProviderName { get; set; }

    /// <summary>True for a field with the items alone.</summary>
    public bool? IncludeNodesField { get; set; }

    /// <summary>True when relative cursors are offered.</summary>
    public bool? EnableRelativeCursors { get; set; }

    /// <summary>These options, completed by <paramref name="fallback"/> and the defaults.</summary>
    internal PagingOptions CompletedBy(PagingOptions fallback)
    {
        var merged = new PagingOptions
        {
            DefaultPageSize = DefaultPageSize ?? fallback.DefaultPageSize,
            MaxPageSize = MaxPageSize ?? fallback.MaxPageSize,
            IncludeTotalCount = IncludeTotalCount ?? fallback.IncludeTotalCount,
            AllowBackwardPagination = AllowBackwardPagination ?? fallback.AllowBackwardPagination,
            RequirePagingBoundaries = RequirePagingBoundaries ?? fallback.RequirePagingBoundaries,
            InferConnectionNameFromField = InferConnectionNameFromField ?? fallback.InferConnectionNameFromField,
            InferCollectionSegmentNameFromField = InferCollectionSegmentNameFromField ?? fallback.InferCollectionSegmentNameFromField,
            ProviderName = ProviderName ?? fallback.ProviderName,
            IncludeNodesField = IncludeNodesField ?? fallback.IncludeNodesField,
            EnableRelativeCursors = EnableRelativeCursors ?? fallback.EnableRelativeCursors
        };
        PagingDefaults.Apply(merged);
        return merged;
    }
}
