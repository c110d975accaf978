using System.Linq.Expressions;
using GreenDonut.Data;

namespace System.Linq;

/// <summary>Applies orders, selectors and query contexts to queries.</summary>
public static class GreenDonutQueryableExtensions
{
    /// <summary>Reads only the members that <paramref name="builder"/> collected, and the key.</summary>
    public static IQueryable<T> Select<T>(
        this IQueryable<T> query,
        Expression<Func<T, object>> keySelector,
        ISelectorBuilder builder)
        => query.Select(keySelector, builder.TryCompile<T>());

    /// <summary>Reads only the members of <paramref name="selector"/>, and the key; everything where it is null.</summary>
    public static IQueryable<T> Select<T>(
        this IQueryable<T> query,
        Expression<Func<T, object>> keySelector,
        Expression<Func<T, T>>? selector)
    {
        if (selector is null)
        {
            return query;
        }

        var key = SelectorMerger.FromKey<T>(keySelector);
        return query.Select(key is null ? selector : SelectorMerger.Merge(selector, key));
    }

    /// <summary>Orders by the keys of <paramref name="sortDefinition"/>; without keys the query stays as it is.</summary>
    public static IQueryable<T> OrderBy<T>(this IQueryable<T> queryable, SortDefinition<T>? sortDefinition)
    {
        if (sortDefinition is null || sortDefinition.Operations.IsEmpty)
        {
            return queryable;
        }

        var ordered = sortDefinition.Operations[0].ApplyOrderBy(queryable);
        foreach (var operation in sortDefinition.Operations.AsSpan()[1..])
        {
            ordered = operation.ApplyThenBy(ordered);
        }

        return ordered;
    }

    /// <summary>Adds the keys of <paramref name="sortDefinition"/> behind those the query has.</summary>
    public static IOrderedQueryable<T> ThenBy<T>(
        this IOrderedQueryable<T> queryable,
        SortDefinition<T>? sortDefinition)
    {
        foreach (var operation in sortDefinition?.Operations ?? [])
        {
            queryable = operation.ApplyThenBy(queryable);
        }

        return queryable;
    }

    /// <summary>Applies what a field asked for: predicate, then order, then selector.</summary>
    /// <param name="queryable">The query.</param>
    /// <param name="queryContext">What the field asked for; null asks for everything.</param>
    /// <param name="modifySortDefinition">Adds to the order, for example the keys that make it unique.</param>
    public static IQueryable<T> With<T>(
        this IQueryable<T> queryable,
        QueryContext<T>? queryContext,
        Func<SortDefinition<T>, SortDefinition<T>>? modifySortDefinition = null)
    {
        if (queryContext?.Predicate is { } predicate)
        {
            queryable = queryable.Where(predicate);
        }

        var sorting = queryContext?.Sorting;
        if (modifySortDefinition is not null)
        {
            sorting = modifySortDefinition(sorting ?? SortDefinition<T>.Empty);
        }

        queryable = queryable.OrderBy(sorting);
        return queryContext?.Selector is { } selector ? queryable.Select(selector) : queryable;
    }
}
