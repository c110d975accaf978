using System.Linq.Expressions;

namespace GreenDonut.Data;

/// <summary>Keeps the selectors of one entity type and merges them when they are asked for.</summary>
internal sealed class DefaultSelectorBuilder : ISelectorBuilder
{
    private readonly List<LambdaExpression> _selectors = [];

    public void Add<T>(Expression<Func<T, T>> selector) => _selectors.Add(selector);

    public Expression<Func<T, T>>? TryCompile<T>()
    {
        Expression<Func<T, T>>? merged = null;
        foreach (var selector in _selectors.OfType<Expression<Func<T, T>>>())
        {
            merged = merged is null ? selector : SelectorMerger.Merge(merged, selector);
        }

        return merged;
    }
}
