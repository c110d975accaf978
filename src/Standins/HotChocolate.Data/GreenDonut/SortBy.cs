using System.Linq.Expressions;

namespace GreenDonut.Data;

/// <summary>Creates the keys of an order over <typeparamref name="TEntity"/>.</summary>
public static class SortBy<TEntity>
{
    /// <summary>A key with small values first.</summary>
    public static SortBy<TEntity, TValue> Ascending<TValue>(Expression<Func<TEntity, TValue>> keySelector)
        => new(keySelector);

    /// <summary>A key with large values first.</summary>
    public static SortBy<TEntity, TValue> Descending<TValue>(Expression<Func<TEntity, TValue>> keySelector)
        => new(keySelector, ascending: false);
}

/// <summary>One key of an order.</summary>
/// <typeparam name="TEntity">The row that is ordered.</typeparam>
/// <typeparam name="TValue">The key.</typeparam>
public sealed class SortBy<TEntity, TValue> : ISortBy<TEntity>
{
    /// <summary>Creates the key.</summary>
    public SortBy(Expression<Func<TEntity, TValue>> keySelector, bool ascending = true)
    {
        KeySelector = keySelector;
        Ascending = ascending;
    }

    /// <summary>Reads the key from a row.</summary>
    public Expression<Func<TEntity, TValue>> KeySelector { get; }

    /// <inheritdoc />
    public bool Ascending { get; }

    LambdaExpression ISortBy<TEntity>.KeySelector => KeySelector;

    /// <inheritdoc />
    public IOrderedQueryable<TEntity> ApplyOrderBy(IQueryable<TEntity> queryable)
        => Ascending ? queryable.OrderBy(KeySelector) : queryable.OrderByDescending(KeySelector);

    /// <inheritdoc />
    public IOrderedQueryable<TEntity> ApplyThenBy(IOrderedQueryable<TEntity> queryable)
        => Ascending ? queryable.ThenBy(KeySelector) : queryable.ThenByDescending(KeySelector);
}
