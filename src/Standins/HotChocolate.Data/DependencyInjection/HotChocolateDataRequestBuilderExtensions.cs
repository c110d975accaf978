using HotChocolate.Data;
using HotChocolate.Data.Filters;
using HotChocolate.Data.Sorting;
using HotChocolate.Execution.Configuration;
using HotChocolate.Internal;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds filters, sorts and query contexts to a schema.</summary>
public static class HotChocolateDataRequestBuilderExtensions
{
    /// <summary>Adds filters with their defaults.</summary>
    public static IRequestExecutorBuilder AddFiltering(this IRequestExecutorBuilder builder, string? name = null)
        => builder.AddFiltering(x => x.AddDefaults(), name);

    /// <summary>Adds filters.</summary>
    /// <param name="builder">The schema.</param>
    /// <param name="configure">Says how filters are named and which members get which; begin with <c>AddDefaults()</c>.</param>
    /// <param name="name">The scope that fields name; null for the default.</param>
    public static IRequestExecutorBuilder AddFiltering(
        this IRequestExecutorBuilder builder,
        Action<IFilterConventionDescriptor> configure,
        string? name = null)
        => builder.AddConvention<IFilterConvention>(new FilterConvention(configure), name);

    /// <summary>Adds sorts with their defaults.</summary>
    public static IRequestExecutorBuilder AddSorting(this IRequestExecutorBuilder builder, string? name = null)
        => builder.AddSorting(x => x.AddDefaults(), name);

    /// <summary>Adds sorts.</summary>
    /// <param name="builder">The schema.</param>
    /// <param name="configure">Says how sorts are named and which members have keys; begin with <c>AddDefaults()</c>.</param>
    /// <param name="name">The scope that fields name; null for the default.</param>
    public static IRequestExecutorBuilder AddSorting(
        this IRequestExecutorBuilder builder,
        Action<ISortConventionDescriptor> configure,
        string? name = null)
        => builder.AddConvention<ISortConvention>(new SortConvention(configure), name);

    /// <summary>Lets resolvers take <see cref="GreenDonut.Data.QueryContext{TEntity}"/>.</summary>
    public static IRequestExecutorBuilder AddQueryContext(this IRequestExecutorBuilder builder)
    {
        builder.Services.AddSingleton<IParameterExpressionBuilder, QueryContextParameter>();
        return builder;
    }
}
