namespace HotChocolate.Types.Pagination;

/// <summary>The names of the paging arguments.</summary>
internal static class PagingArgumentNames
{
    public const string First = "first";

    public const string After = "after";

    public const string Last = "last";

    public const string Before = "before";
}
