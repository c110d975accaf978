using System.Linq.Expressions;
using GreenDonut.Data.Cursors;

namespace GreenDonut.Data;

/// <summary>Which rows follow, or precede, the row of a cursor: <c>a > @a or (a = @a and b > @b) …</c></summary>
internal static class KeysetCondition
{
    private static readonly Expression Zero = Expression.Constant(0);

    public static LambdaExpression Create(CursorKey[] keys, Cursor cursor, bool following)
    {
        var row = Expression.Parameter(keys[0].Expression.Parameters[0].Type, "row");
        Expression? any = null;
        Expression? equalSoFar = null;
        for (var i = 0; i < keys.Length; i++)
        {
            var key = ParameterReplacer.Replace(keys[i].Expression.Body, keys[i].Expression.Parameters[0], row);
            var compared = Expression.Call(key, keys[i].CompareMethod, Parameter(key.Type, cursor.Values[i]));
            var greater = following == (keys[i].Direction == CursorKeyDirection.Ascending);
            Expression beyond = greater
                ? Expression.GreaterThan(compared, Zero)
                : Expression.LessThan(compared, Zero);

            var term = equalSoFar is null ? beyond : Expression.AndAlso(equalSoFar, beyond);
            any = any is null ? term : Expression.OrElse(any, term);
            var equal = Expression.Equal(compared, Zero);
            equalSoFar = equalSoFar is null ? equal : Expression.AndAlso(equalSoFar, equal);
        }

        return Expression.Lambda(any!, row);
    }

    private static Expression Parameter(Type type, object? value)
        => QueryParameter.Create(
            type,
            value ?? throw new FormatException("The cursor has fewer values than the order has keys."));
}
