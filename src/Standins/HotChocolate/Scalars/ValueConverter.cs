using System.Collections;
using System.Globalization;
using System.Reflection;

namespace HotChocolate.Types;

/// <summary>Converts values between the .NET types that mean the same: widths of numbers, kinds of lists, optionals.</summary>
internal static class ValueConverter
{
    private static readonly MethodInfo s_toTyped =
        typeof(ValueConverter).GetMethod(nameof(ToTypedList), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static bool TryConvert(object? value, Type target, out object? converted)
    {
        if (target.IsInstanceOfType(value))
        {
            converted = value;
            return true;
        }

        if (target.IsGenericType && target.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            return TryConvertOptional(value, target, out converted);
        }

        var underlying = Nullable.GetUnderlyingType(target);
        if (value is null)
        {
            converted = null;
            return !target.IsValueType || underlying is not null;
        }

        return TryConvertNotNull(value, underlying ?? target, out converted);
    }

    private static bool TryConvertOptional(object? value, Type target, out object? converted)
    {
        if (TryConvert(value, target.GetGenericArguments()[0], out var inner))
        {
            converted = Activator.CreateInstance(target, inner);
            return true;
        }

        converted = null;
        return false;
    }

    private static bool TryConvertNotNull(object value, Type target, out object? converted)
    {
        converted = null;
        if (target.IsInstanceOfType(value))
        {
            converted = value;
            return true;
        }

        if (value is IEnumerable items and not string && Internal.ExtendedTypeReader.ListElement(target) is { } element)
        {
            return TryConvertList(items, target, element, out converted);
        }

        if (target.IsEnum && value is string name && Enum.TryParse(target, name, true, out converted))
        {
            return true;
        }

        if (value is DateTimeOffset moment && target == typeof(DateTime))
        {
            converted = moment.UtcDateTime;
            return true;
        }

        if (value is DateTime time && target == typeof(DateTimeOffset))
        {
            converted = new DateTimeOffset(time.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : time);
            return true;
        }

        if (target == typeof(Guid) && value is string text && Guid.TryParse(text, out var guid))
        {
            converted = guid;
            return true;
        }

        if (target == typeof(string) && value is Guid or Uri)
        {
            converted = value.ToString();
            return true;
        }

        return TryConvertPrimitive(value, target, out converted);
    }

    private static bool TryConvertPrimitive(object value, Type target, out object? converted)
    {
        converted = null;
        if (value is not IConvertible || value is string && target == typeof(bool) || !typeof(IConvertible).IsAssignableFrom(target)
            || target.IsEnum || target == typeof(DateTime))
        {
            return false;
        }

        try
        {
            converted = Convert.ChangeType(value, target, CultureInfo.InvariantCulture);
            return true;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or InvalidCastException)
        {
            return false;
        }
    }

    private static bool TryConvertList(IEnumerable items, Type target, Type element, out object? converted)
    {
        converted = null;
        var list = new List<object?>();
        foreach (var item in items)
        {
            if (!TryConvert(item, element, out var convertedItem))
            {
                return false;
            }

            list.Add(convertedItem);
        }

        var typed = s_toTyped.MakeGenericMethod(element).Invoke(null, [list, target.IsArray])!;
        if (target.IsInstanceOfType(typed))
        {
            converted = typed;
            return true;
        }

        // Sets, immutable lists and the like are made from the sequence.
        var constructor = target.GetConstructor([typeof(IEnumerable<>).MakeGenericType(element)]);
        converted = constructor?.Invoke([typed]);
        return converted is not null;
    }

    private static object ToTypedList<T>(List<object?> items, bool array)
    {
        var typed = new T[items.Count];
        for (var i = 0; i < typed.Length; i++)
        {
            typed[i] = (T)items[i]!;
        }

        return array ? typed : new List<T>(typed);
    }
}
