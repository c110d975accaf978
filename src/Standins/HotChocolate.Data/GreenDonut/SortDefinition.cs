using System.Collections.Immutable;
using System.Linq.Expressions;

namespace GreenDonut.Data;

/// <summary>An order of rows: keys, the most significant first. Immutable.</summary>
/// <typeparam name="T">The row that is ordered.</typeparam>
public sealed record SortDefinition<T>
{
    /// <summary>Creates an order of the given keys.</summary>
    public SortDefinition(params ISortBy<T>[] operations) => Operations = [.. operations];

    /// <summary>Creates an order of the given keys.</summary>
    public SortDefinition(IEnumerable<ISortBy<T>> operations) => Operations = [.. operations];

    /// <summary>The order without keys.</summary>
    public static SortDefinition<T> Empty { get; } = new([]);

    /// <summary>The keys, the most significant first.</summary>
    public ImmutableArray<ISortBy<T>> Operations { get; init; }

    /// <summary>The same order with one more key behind the others, small values first.</summary>
    public SortDefinition<T> AddAscending<TResult>(Expression<Func<T, TResult>> keySelector)
        => this with { Operations = Operations.Add(SortBy<T>.Ascending(keySelector)) };

    /// <summary>The same order with one more key behind the others, large values first.</summary>
    public SortDefinition<T> AddDescending<TResult>(Expression<Func<T, TResult>> keySelector)
        => this with { Operations = Operations.Add(SortBy<T>.Descending(keySelector)) };

    /// <summary>Applies a default, where no key has been given yet.</summary>
    public SortDefinition<T> IfEmpty(Func<SortDefinition<T>, SortDefinition<T>> applyIfEmpty)
        => Operations.IsEmpty ? applyIfEmpty(this) : this;
}
