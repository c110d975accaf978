using System.Linq.Expressions;

namespace GreenDonut.Data;

/// <summary>One key of an order.</summary>
/// <typeparam name="TEntity">The row that is ordered.</typeparam>
public interface ISortBy<TEntity>
{
    /// <summary>Reads the key from a row.</summary>
    LambdaExpression KeySelector { get; }

    /// <summary>Whether small keys come first.</summary>
    bool Ascending { get; }

    /// <summary>Makes this the first key of the order.</summary>
    IOrderedQueryable<TEntity> ApplyOrderBy(IQueryable<TEntity> queryable);

    /// <summary>Makes this the next key of the order.</summary>
    IOrderedQueryable<TEntity> ApplyThenBy(IOrderedQueryable<TEntity> queryable);
}
