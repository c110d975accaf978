namespace HotChocolate.Types.Pagination;

/// <summary>The paging arguments of a field.</summary>
/// <param name="First">How many items from the start.</param>
/// <param name="Last">How many items from the end.</param>
/// <param name="After">The cursor after which the page starts.</param>
/// <param name="Before">The cursor before which the page ends.</param>
public readonly record struct CursorPagingArguments(
    int? First = null, int? Last = null, string? After = null, string? Before = null);
