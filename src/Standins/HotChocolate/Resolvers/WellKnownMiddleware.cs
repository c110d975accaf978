namespace HotChocolate.Types.Descriptors.Definitions;

/// <summary>The keys of the middleware whose order is checked.</summary>
public static class WellKnownMiddleware
{
    /// <summary>Provides a database context.</summary>
    public const string DbContext = "HotChocolate.Data.EF.UseDbContext";

    /// <summary>Cuts the result into pages.</summary>
    public const string Paging = "HotChocolate.Types.UsePaging";

    /// <summary>Reads the selected columns only.</summary>
    public const string Projection = "HotChocolate.Data.UseProjection";

    /// <summary>Applies the filter argument.</summary>
    public const string Filtering = "HotChocolate.Data.UseFiltering";

    /// <summary>Applies the sort argument.</summary>
    public const string Sorting = "HotChocolate.Data.UseSorting";

    /// <summary>Turns a value into a global id.</summary>
    public const string GlobalId = "HotChocolate.Types.GlobalId";
}
