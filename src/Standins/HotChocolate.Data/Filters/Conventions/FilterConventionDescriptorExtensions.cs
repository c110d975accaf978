using HotChocolate.Data.Filters;

namespace HotChocolate.Data;

/// <summary>The defaults of filter conventions.</summary>
public static class FilterConventionDescriptorExtensions
{
    /// <summary>Names the operations, and binds the types that scalars know.</summary>
    public static IFilterConventionDescriptor AddDefaults(this IFilterConventionDescriptor descriptor)
        => descriptor.AddDefaultOperations().BindDefaultTypes();

    /// <summary>Names the operations.</summary>
    public static IFilterConventionDescriptor AddDefaultOperations(this IFilterConventionDescriptor descriptor)
    {
        foreach (var (operation, name) in new[]
        {
            (DefaultFilterOperations.Equals, "eq"),
            (DefaultFilterOperations.NotEquals, "neq"),
            (DefaultFilterOperations.Contains, "contains"),
            (DefaultFilterOperations.NotContains, "ncontains"),
            (DefaultFilterOperations.In, "in"),
            (DefaultFilterOperations.NotIn, "nin"),
            (DefaultFilterOperations.StartsWith, "startsWith"),
            (DefaultFilterOperations.NotStartsWith, "nstartsWith"),
            (DefaultFilterOperations.EndsWith, "endsWith"),
            (DefaultFilterOperations.NotEndsWith, "nendsWith"),
            (DefaultFilterOperations.And, "and"),
            (DefaultFilterOperations.Or, "or"),
            (DefaultFilterOperations.GreaterThan, "gt"),
            (DefaultFilterOperations.NotGreaterThan, "ngt"),
            (DefaultFilterOperations.GreaterThanOrEquals, "gte"),
            (DefaultFilterOperations.NotGreaterThanOrEquals, "ngte"),
            (DefaultFilterOperations.LowerThan, "lt"),
            (DefaultFilterOperations.NotLowerThan, "nlt"),
            (DefaultFilterOperations.LowerThanOrEquals, "lte"),
            (DefaultFilterOperations.NotLowerThanOrEquals, "nlte"),
            (DefaultFilterOperations.Some, "some"),
            (DefaultFilterOperations.All, "all"),
            (DefaultFilterOperations.None, "none"),
            (DefaultFilterOperations.Any, "any"),
        })
        {
            descriptor.Operation(operation).Name(name);
        }

        return descriptor;
    }

    /// <summary>Binds the types that scalars know.</summary>
    public static IFilterConventionDescriptor BindDefaultTypes(this IFilterConventionDescriptor descriptor)
        => descriptor
            .BindRuntimeType<string, StringOperationFilterInputType>()
            .BindRuntimeType<Uri, UrlOperationFilterInputType>()
            .BindBoth<bool, BooleanOperationFilterInputType>()
            .BindBoth<byte, ByteOperationFilterInputType>()
            .BindBoth<short, ShortOperationFilterInputType>()
            .BindBoth<int, IntOperationFilterInputType>()
            .BindBoth<long, LongOperationFilterInputType>()
            .BindBoth<float, FloatOperationFilterInputType>()
            .BindBoth<double, FloatOperationFilterInputType>()
            .BindBoth<decimal, DecimalOperationFilterInputType>()
            .BindBoth<Guid, UuidOperationFilterInputType>()
            .BindBoth<DateTime, DateTimeOperationFilterInputType>()
            .BindBoth<DateTimeOffset, DateTimeOperationFilterInputType>()
            .BindBoth<DateOnly, LocalDateOperationFilterInputType>()
            .BindBoth<TimeOnly, LocalTimeOperationFilterInputType>()
            .BindBoth<TimeSpan, TimeSpanOperationFilterInputType>();

    private static IFilterConventionDescriptor BindBoth<TValue, TFilter>(this IFilterConventionDescriptor descriptor)
        where TValue : struct
        where TFilter : FilterInputType
        => descriptor.BindRuntimeType<TValue, TFilter>().BindRuntimeType<TValue?, TFilter>();
}
