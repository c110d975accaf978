using System.Linq.Expressions;
using System.Reflection;
using GreenDonut.Data.Cursors.Serializers;

namespace GreenDonut.Data.Cursors;

/// <summary>One key of an order, with what it takes to write it into cursors and to compare it in a query.</summary>
public sealed class CursorKey
{
    private readonly ICursorKeySerializer _serializer;
    private readonly Lazy<Func<object, object?>> _read;

    /// <summary>Creates the key.</summary>
    /// <param name="expression">Reads the key from a row; one parameter, the row.</param>
    /// <param name="serializer">Writes and reads the key's values.</param>
    /// <param name="direction">Which values come first.</param>
    public CursorKey(
        LambdaExpression expression,
        ICursorKeySerializer serializer,
        CursorKeyDirection direction = CursorKeyDirection.Ascending)
    {
        Expression = expression;
        Direction = direction;
        CompareMethod = serializer.GetCompareToMethod(expression.ReturnType);
        _serializer = serializer;
        _read = new Lazy<Func<object, object?>>(() => Compile(expression));
    }

    /// <summary>Reads the key from a row.</summary>
    public LambdaExpression Expression { get; }

    /// <summary>The instance method of the key's type that compares it with another value.</summary>
    public MethodInfo CompareMethod { get; }

    /// <summary>Which values come first.</summary>
    public CursorKeyDirection Direction { get; }

    /// <summary>Reads a value of this key from the text of a cursor.</summary>
    public object? Parse(ReadOnlySpan<byte> formattedKey) => _serializer.Parse(formattedKey);

    /// <summary>Writes the key of a row; false where the buffer is too small.</summary>
    public bool TryFormat(object key, Span<byte> buffer, out int written)
        => _serializer.TryFormat(key, buffer, out written);

    internal object? GetValue(object entity) => _read.Value(entity);

    private static Func<object, object?> Compile(LambdaExpression key)
    {
        var entity = System.Linq.Expressions.Expression.Parameter(typeof(object), "entity");
        var row = System.Linq.Expressions.Expression.Convert(entity, key.Parameters[0].Type);
        var body = ParameterReplacer.Replace(key.Body, key.Parameters[0], row);
        var boxed = System.Linq.Expressions.Expression.Convert(body, typeof(object));
        return System.Linq.Expressions.Expression.Lambda<Func<object, object?>>(boxed, entity).Compile();
    }
}
