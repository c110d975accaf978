using System.Linq.Expressions;
using HotChocolate.Resolvers;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>Compiles writers for leaf fields that read a property: no boxing, no intermediate value.</summary>
internal static class LeafWriters
{
    private static readonly ParameterExpression s_parent = Expression.Parameter(typeof(object), "parent");
    private static readonly ParameterExpression s_writer = Expression.Parameter(typeof(Utf8ResultWriter), "writer");

    public static LeafWriter? Create(Selection selection)
    {
        if (selection.Leaf is not { } leaf || selection.Type.IsListType() || selection.ObjectField.Inline is not { } inline)
        {
            return null;
        }

        return s_cache.GetValue(selection.ObjectField, _ => inline.Expression is { } expression && Typed(leaf, inline.DeclaredType) is { } write
            ? Compile(expression(s_parent), inline.DeclaredType, write)
            : Untyped(leaf, inline));
    }

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<ObjectField, LeafWriter> s_cache = [];

    private static LeafWriter Untyped(ILeafType leaf, InlineResolver inline) => (parent, writer) =>
    {
        var value = inline.Read(parent);
        if (value is null)
        {
            return false;
        }

        LeafValues.Write(writer, leaf, value);
        return true;
    };

    private static LeafWriter Compile(Expression read, Type type, Func<Expression, Expression> write)
    {
        var underlying = Nullable.GetUnderlyingType(type);
        if (type.IsValueType && underlying is null)
        {
            return Expression.Lambda<LeafWriter>(
                Expression.Block(write(read), Expression.Constant(true)), s_parent, s_writer).Compile();
        }

        var value = Expression.Variable(type, "value");
        var isNull = underlying is null
            ? (Expression)Expression.ReferenceEqual(value, Expression.Constant(null))
            : Expression.Not(Expression.Property(value, "HasValue"));
        var some = underlying is null ? (Expression)value : Expression.Property(value, "Value");
        return Expression.Lambda<LeafWriter>(
            Expression.Block(
                [value],
                Expression.Assign(value, read),
                Expression.Condition(isNull, Expression.Constant(false), Expression.Block(write(some), Expression.Constant(true)))),
            s_parent,
            s_writer).Compile();
    }

    /// <summary>How a value of a .NET type is written for a scalar; null when the scalar has a say in it.</summary>
    private static Func<Expression, Expression>? Typed(ILeafType leaf, Type type)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        if (leaf is EnumType enumType && value.IsEnum)
        {
            return Enum(enumType, value);
        }

        var scalar = leaf.GetType();
        if (scalar == typeof(StringType) && value == typeof(string) || scalar == typeof(IdType) && value == typeof(string))
        {
            return Call(nameof(Utf8ResultWriter.Text), typeof(string));
        }

        if (scalar == typeof(IntType) && value == typeof(int))
        {
            return Call(nameof(Utf8ResultWriter.Number), typeof(int));
        }

        if (scalar == typeof(LongType) && (value == typeof(long) || value == typeof(int)))
        {
            return Call(nameof(Utf8ResultWriter.Number), typeof(long));
        }

        if (scalar == typeof(BooleanType) && value == typeof(bool))
        {
            return Call(nameof(Utf8ResultWriter.Boolean), typeof(bool));
        }

        if (scalar == typeof(FloatType) && (value == typeof(double) || value == typeof(float)))
        {
            return Call(nameof(Utf8ResultWriter.Number), value);
        }

        if (scalar == typeof(DecimalType) && value == typeof(decimal))
        {
            return Call(nameof(Utf8ResultWriter.Number), typeof(decimal));
        }

        if (scalar == typeof(UuidType) && value == typeof(Guid))
        {
            return Call(nameof(Utf8ResultWriter.Text), typeof(Guid));
        }

        return scalar == typeof(DateTimeType) && value == typeof(DateTimeOffset)
            ? Call(nameof(Utf8ResultWriter.Moment), typeof(DateTimeOffset))
            : null;
    }

    private static Func<Expression, Expression> Call(string method, Type argument) => value => Expression.Call(
        s_writer,
        typeof(Utf8ResultWriter).GetMethod(method, [argument])!,
        value.Type == argument ? value : Expression.Convert(value, argument));

    private static Func<Expression, Expression> Enum(EnumType type, Type runtimeType)
    {
        var names = typeof(EnumNames<>).MakeGenericType(runtimeType);
        var instance = Expression.Constant(Activator.CreateInstance(names, type), names);
        return value => Expression.Call(instance, names.GetMethod("Write")!, value, s_writer);
    }
}
