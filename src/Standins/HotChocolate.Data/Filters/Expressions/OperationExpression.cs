using System.Collections;
using System.Linq.Expressions;
using GreenDonut.Data;

namespace HotChocolate.Data.Filters.Expressions;

/// <summary>The conditions that the operations of scalars stand for.</summary>
internal static class OperationExpression
{
    /// <summary>Compares <paramref name="value"/>, the member, with what the caller gave.</summary>
    public static Expression Create(int operation, Expression value, object? given) => operation switch
    {
        DefaultFilterOperations.Equals => Expression.Equal(value, Parameter(value.Type, given)),
        DefaultFilterOperations.NotEquals => Expression.NotEqual(value, Parameter(value.Type, given)),
        DefaultFilterOperations.In => In(value, given),
        DefaultFilterOperations.NotIn => Expression.Not(In(value, given)),
        DefaultFilterOperations.Contains => Text(nameof(string.Contains), value, given),
        DefaultFilterOperations.NotContains => Expression.Not(Text(nameof(string.Contains), value, given)),
        DefaultFilterOperations.StartsWith => Text(nameof(string.StartsWith), value, given),
        DefaultFilterOperations.NotStartsWith => Expression.Not(Text(nameof(string.StartsWith), value, given)),
        DefaultFilterOperations.EndsWith => Text(nameof(string.EndsWith), value, given),
        DefaultFilterOperations.NotEndsWith => Expression.Not(Text(nameof(string.EndsWith), value, given)),
        DefaultFilterOperations.GreaterThan => Expression.GreaterThan(value, Parameter(value.Type, given)),
        DefaultFilterOperations.NotGreaterThan => Expression.Not(Expression.GreaterThan(value, Parameter(value.Type, given))),
        DefaultFilterOperations.GreaterThanOrEquals => Expression.GreaterThanOrEqual(value, Parameter(value.Type, given)),
        DefaultFilterOperations.NotGreaterThanOrEquals
            => Expression.Not(Expression.GreaterThanOrEqual(value, Parameter(value.Type, given))),
        DefaultFilterOperations.LowerThan => Expression.LessThan(value, Parameter(value.Type, given)),
        DefaultFilterOperations.NotLowerThan => Expression.Not(Expression.LessThan(value, Parameter(value.Type, given))),
        DefaultFilterOperations.LowerThanOrEquals => Expression.LessThanOrEqual(value, Parameter(value.Type, given)),
        DefaultFilterOperations.NotLowerThanOrEquals
            => Expression.Not(Expression.LessThanOrEqual(value, Parameter(value.Type, given))),
        _ => throw new NotSupportedException($"The filter operation with id {operation} is not known."),
    };

    private static MethodCallExpression In(Expression value, object? given)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(value.Type))!;
        foreach (var item in (IEnumerable)given!)
        {
            list.Add(Convert(value.Type, item));
        }

        return Expression.Call(
            typeof(Enumerable),
            nameof(Enumerable.Contains),
            [value.Type],
            QueryParameter.Create(list.GetType(), list),
            value);
    }

    private static MethodCallExpression Text(string method, Expression value, object? given)
        => Expression.Call(
            value,
            typeof(string).GetMethod(method, [typeof(string)])!,
            QueryParameter.Create(typeof(string), given));

    private static Expression Parameter(Type type, object? given) => QueryParameter.Create(type, Convert(type, given));

    /// <summary>What a scalar reads need not be the member's own type: a member can be a DateTime, its scalar reads a DateTimeOffset.</summary>
    private static object? Convert(Type type, object? given)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return given switch
        {
            null => null,
            DateTimeOffset moment when type == typeof(DateTime) => moment.UtcDateTime,
            IConvertible when !type.IsInstanceOfType(given) && !type.IsEnum
                => System.Convert.ChangeType(given, type, System.Globalization.CultureInfo.InvariantCulture),
            _ => given,
        };
    }
}
