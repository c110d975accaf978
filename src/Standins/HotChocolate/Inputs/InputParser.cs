using System.Collections;
using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>Turns literals and raw values into runtime values, checked against their types.</summary>
public sealed class InputParser
{
    /// <summary>The runtime value of an argument's or input field's literal, formatted and in the field's .NET type.</summary>
    /// <exception cref="SerializationException">The literal is refused; the error has its path and field coordinate.</exception>
    public object? ParseLiteral(IValueNode value, IInputFieldInfo field, Type? targetType = null)
    {
        var path = Path.Root.Append(field.Name);
        var runtimeValue = Format(Parse(value, field.Type, path, 0, field), field);
        return Convert(runtimeValue, targetType ?? field.RuntimeType, field, path);
    }

    /// <summary>The runtime value of a literal.</summary>
    /// <exception cref="SerializationException">The literal is refused; the error has its path.</exception>
    public object? ParseLiteral(IValueNode value, IType type, Path? path = null) => Parse(value, type, path ?? Path.Root, 0, null);

    private const int MaxDepth = 64;

    private static object? Parse(IValueNode value, IType type, Path path, int depth, IInputFieldInfo? field)
    {
        if (depth > MaxDepth)
        {
            throw InputErrors.TooDeep(type, path, MaxDepth);
        }

        if (value is NullValueNode)
        {
            return type.Kind == TypeKind.NonNull ? throw InputErrors.NullForNonNull(type, path, field) : null;
        }

        return type switch
        {
            NonNullType nonNull => Parse(value, nonNull.Type, path, depth, field),
            ListType list => ParseList(value, list, path, depth, field),
            InputObjectType inputObject => ParseObject(value, inputObject, path, depth),
            ILeafType leaf => ParseLeaf(value, leaf, path, field),
            _ => throw InputErrors.NotAnInputType(type, path)
        };
    }

    private static object ParseList(IValueNode value, ListType type, Path path, int depth, IInputFieldInfo? field)
    {
        var elementType = type.ElementType;
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(ElementRuntimeType(elementType)))!;
        if (value is not ListValueNode { Items: var items })
        {
            // A single value stands for a list of one.
            list.Add(Parse(value, elementType, path, depth + 1, field));
            return list;
        }

        for (var i = 0; i < items.Count; i++)
        {
            list.Add(Parse(items[i], elementType, path.Append(i), depth + 1, field));
        }

        return list;
    }

    private static object ParseObject(IValueNode value, InputObjectType type, Path path, int depth)
    {
        if (value is not ObjectValueNode { Fields: var nodes })
        {
            throw InputErrors.ObjectExpected(type, value, path);
        }

        var values = new object?[type.Fields.Count];
        var given = new bool[values.Length];
        foreach (var node in nodes)
        {
            if (!type.Fields.TryGetField(node.Name.Value, out var field))
            {
                throw InputErrors.UnknownField(type, node.Name.Value, path);
            }

            values[field.Index] = ParseField(node.Value, field, path.Append(field.Name), depth + 1);
            given[field.Index] = true;
        }

        if (type.IsOneOf && (nodes.Count != 1 || nodes[0].Value is NullValueNode))
        {
            throw InputErrors.OneOf(type, nodes.Count, path);
        }

        foreach (var field in type.Fields.AsSpan())
        {
            if (!given[field.Index])
            {
                values[field.Index] = Missing(field, path, depth);
            }
        }

        return type.CreateInstance(values);
    }

    private static object? Missing(InputField field, Path path, int depth)
    {
        if (field.DefaultValue is { } defaultValue)
        {
            return ParseField(defaultValue, field, path.Append(field.Name), depth + 1);
        }

        return field.Type.IsNonNullType() ? throw InputErrors.RequiredField(field, path) : InputObjectCompiler.NotGiven;
    }

    private static object? ParseField(IValueNode value, InputField field, Path path, int depth)
    {
        var runtimeValue = Format(Parse(value, field.Type, path, depth, field), field);
        return Convert(runtimeValue, field.RuntimeType, field, path);
    }

    private static object? ParseLeaf(IValueNode value, ILeafType type, Path path, IInputFieldInfo? field)
    {
        try
        {
            return type.ParseLiteral(value);
        }
        catch (SerializationException exception)
        {
            throw InputErrors.Leaf(exception, type, path, field);
        }
        catch (Exception exception) when (exception is OverflowException or FormatException)
        {
            throw InputErrors.Leaf(ScalarErrors.ParseLiteral(type, value), type, path, field);
        }
    }

    private static object? Format(object? value, IInputFieldInfo field)
    {
        if (value is null || field.Formatter is not { } formatter)
        {
            return value;
        }

        return formatter.Format(value);
    }

    private static object? Convert(object? value, Type target, IInputFieldInfo field, Path path)
    {
        if (target == typeof(object) || target.IsInstanceOfType(value))
        {
            return value;
        }

        if (value is null && !IsOptional(target))
        {
            return null;
        }

        return ValueConverter.TryConvert(value, target, out var converted)
            ? converted
            : throw InputErrors.NoConversion(value, target, field, path);
    }

    private static bool IsOptional(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>);

    private static Type ElementRuntimeType(IType type)
    {
        var runtimeType = type.ToRuntimeType();
        return type.Kind != TypeKind.NonNull && runtimeType.IsValueType && Nullable.GetUnderlyingType(runtimeType) is null
            ? typeof(Nullable<>).MakeGenericType(runtimeType)
            : runtimeType;
    }
}
