using System.Linq.Expressions;
using System.Reflection;
using GreenDonut.Data.Cursors;

namespace GreenDonut.Data;

/// <summary>Which rows follow, or precede, the row of a cursor: <c>a > @a or (a = @a and b > @b) …</c></summary>
internal static class KeysetCondition
{
    private static readonly Expression s_zero = Expression.Constant(0);

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
                ? Expression.GreaterThan(compared, s_zero)
                : Expression.LessThan(compared, s_zero);

            var term = equalSoFar is null ? beyond : Expression.AndAlso(equalSoFar, beyond);
            any = any is null ? term : Expression.OrElse(any, term);
            var equal = Expression.Equal(compared, s_zero);
            equalSoFar = equalSoFar is null ? equal : Expression.AndAlso(equalSoFar, equal);
        }

        return Expression.Lambda(any!, row);
    }

    /// <summary>A value as a captured variable would be: EF makes it a parameter, so that all pages share one plan.</summary>
    private static Expression Parameter(Type type, object? value)
    {
        var box = typeof(Box<>).MakeGenericType(type);
        var boxed = Activator.CreateInstance(
            box,
            BindingFlags.Public | BindingFlags.Instance,
            null,
            [value ?? throw new FormatException("The cursor has fewer values than the order has keys.")],
            null)!;
        return Expression.Property(Expression.Constant(boxed, box), nameof(Box<int>.Value));
    }

    private sealed class Box<T>(T value)
    {
        public T Value { get; } = value;
    }
}
