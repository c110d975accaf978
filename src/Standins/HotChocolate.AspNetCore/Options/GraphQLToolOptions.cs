namespace HotChocolate.AspNetCore;

/// <summary>The page that browsers get. This implementation has none: an application maps its own.</summary>
public sealed class GraphQLToolOptions
{
    /// <summary>Whether the package's own page is served. Default true.</summary>
    public bool Enable { get; set; } = true;

    /// <summary>The page's title.</summary>
    public string? Title { get; set; }
}
