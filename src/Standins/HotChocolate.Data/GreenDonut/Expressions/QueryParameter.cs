using System.Linq.Expressions;

namespace GreenDonut.Data;

/// <summary>A value as a captured variable would be: EF makes it a parameter, so that all values share one plan.</summary>
internal static class QueryParameter
{
    public static Expression Create(Type type, object? value)
    {
        var box = typeof(Box<>).MakeGenericType(type);
        return Expression.Property(Expression.Constant(Activator.CreateInstance(box, value), box), nameof(Box<int>.Value));
    }

    private sealed class Box<T>(T value)
    {
        public T Value { get; } = value;
    }
}
