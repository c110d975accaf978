using System.Linq.Expressions;

namespace GreenDonut.Data;

/// <summary>What a field asks of a query: which members, which rows, in which order. Parts not asked for are null.</summary>
/// <param name="Selector">Creates the entity with only the members that are read.</param>
/// <param name="Predicate">Which rows belong to the result.</param>
/// <param name="Sorting">The order of the rows.</param>
/// <typeparam name="TEntity">The entity that is queried.</typeparam>
public record QueryContext<TEntity>(
    Expression<Func<TEntity, TEntity>>? Selector = null,
    Expression<Func<TEntity, bool>>? Predicate = null,
    SortDefinition<TEntity>? Sorting = null)
{
    /// <summary>Asks for everything.</summary>
    public static QueryContext<TEntity> Empty { get; } = new();
}
