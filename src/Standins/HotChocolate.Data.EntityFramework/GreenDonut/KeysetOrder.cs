using System.Linq.Expressions;
using System.Reflection;
using GreenDonut.Data.Cursors;

namespace GreenDonut.Data;

/// <summary>The order of a query: where it stands in the expression, and its keys.</summary>
internal sealed class KeysetOrder
{
    private readonly List<MethodCallExpression> _calls;

    private KeysetOrder(List<MethodCallExpression> calls)
    {
        _calls = calls;
        Keys = [.. calls.Select(ToKey)];
    }

    /// <summary>The keys, the most significant first.</summary>
    public CursorKey[] Keys { get; }

    /// <summary>Finds the order below what a query does after ordering (a selection); null where there is none.</summary>
    public static KeysetOrder? Find(Expression query)
    {
        var calls = new List<MethodCallExpression>();
        for (var current = query; current is MethodCallExpression call; current = call.Arguments[0])
        {
            if (call.Method.DeclaringType != typeof(Queryable))
            {
                continue;
            }

            switch (call.Method.Name)
            {
                case nameof(Queryable.ThenBy) or nameof(Queryable.ThenByDescending):
                    calls.Insert(0, call);
                    break;
                case nameof(Queryable.OrderBy) or nameof(Queryable.OrderByDescending):
                    calls.Insert(0, call);
                    return new KeysetOrder(calls);
            }
        }

        return null;
    }

    /// <summary>The rows between the cursors; for the last ones in turned order.</summary>
    public IQueryable<T> Bound<T>(IQueryable<T> source, PagingArguments arguments, out int size)
    {
        size = arguments.First ?? arguments.Last ?? int.MaxValue - 1;
        var conditions = new List<LambdaExpression>();
        if (arguments.After is { } after)
        {
            conditions.Add(KeysetCondition.Create(Keys, CursorParser.Parse(after, Keys), following: true));
        }

        if (arguments.Before is { } before)
        {
            conditions.Add(KeysetCondition.Create(Keys, CursorParser.Parse(before, Keys), following: false));
        }

        var turned = new Rewriter(_calls, conditions, arguments.Last is not null).Visit(source.Expression);
        return source.Provider.CreateQuery<T>(turned);
    }

    /// <summary>Pairs each row with the number of all rows as a subquery of the same statement.</summary>
    public static Expression<Func<T, CountedItem<T>>> WithCount<T>(IQueryable<T> all)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var count = Expression.Call(typeof(Queryable), nameof(Queryable.Count), [typeof(T)], all.Expression);
        return Expression.Lambda<Func<T, CountedItem<T>>>(
            Expression.MemberInit(
                Expression.New(typeof(CountedItem<T>)),
                Expression.Bind(typeof(CountedItem<T>).GetProperty(nameof(CountedItem<T>.Item))!, row),
                Expression.Bind(typeof(CountedItem<T>).GetProperty(nameof(CountedItem<T>.TotalCount))!, count)),
            row);
    }

    private static CursorKey ToKey(MethodCallExpression call)
    {
        var selector = (LambdaExpression)((UnaryExpression)call.Arguments[1]).Operand;
        return new CursorKey(
            selector,
            CursorKeySerializerRegistration.Find(selector.ReturnType),
            IsDescending(call) ? CursorKeyDirection.Descending : CursorKeyDirection.Ascending);
    }

    private static bool IsDescending(MethodCallExpression call)
        => call.Method.Name.EndsWith("Descending", StringComparison.Ordinal);

    /// <summary>Puts the conditions below the order, where the whole row is at hand, and turns the order if asked.</summary>
    private sealed class Rewriter(
        List<MethodCallExpression> order,
        List<LambdaExpression> conditions,
        bool turn) : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (!order.Contains(node))
            {
                // Only the spine of the query holds its order; subqueries in arguments keep theirs.
                var source = node.Arguments is [{ } first, ..] ? Visit(first) : null;
                return source is null ? node : node.Update(node.Object, [source, .. node.Arguments.Skip(1)]);
            }

            var rows = node == order[0] ? Restrict(node.Arguments[0]) : Visit(node.Arguments[0]);
            return Expression.Call(turn ? Turned(node.Method) : node.Method, rows, node.Arguments[1]);
        }

        private Expression Restrict(Expression rows)
            => conditions.Aggregate(
                rows,
                (source, condition) => Expression.Call(
                    typeof(Queryable),
                    nameof(Queryable.Where),
                    [condition.Parameters[0].Type],
                    source,
                    Expression.Quote(condition)));

        private static MethodInfo Turned(MethodInfo method)
        {
            var name = method.Name.EndsWith("Descending", StringComparison.Ordinal)
                ? method.Name[..^"Descending".Length]
                : method.Name + "Descending";
            return typeof(Queryable).GetMethods()
                .Single(m => m.Name == name && m.GetParameters().Length == 2)
                .MakeGenericMethod(method.GetGenericArguments());
        }
    }
}
