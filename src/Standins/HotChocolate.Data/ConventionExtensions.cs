using HotChocolate.Data.Filters;
using HotChocolate.Data.Sorting;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Data;

/// <summary>Finds the conventions of filters and sorts, or says how to add them.</summary>
internal static class ConventionExtensions
{
    public static IFilterConvention GetFilterConvention(this IDescriptorContext context, string? scope)
        => context.GetConventionOrDefault<IFilterConvention>(
            () => throw Missing("No default filter convention found. Call `AddFiltering()` on the schema builder."),
            scope);

    public static ISortConvention GetSortConvention(this IDescriptorContext context, string? scope)
        => context.GetConventionOrDefault<ISortConvention>(
            () => throw Missing("No default sorting convention found. Call `AddSorting()` on the schema builder."),
            scope);

    private static SchemaException Missing(string message) => new(SchemaErrorBuilder.New().SetMessage(message).Build());
}
