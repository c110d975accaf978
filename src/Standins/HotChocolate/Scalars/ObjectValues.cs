using System.Collections;
using System.Text;
using System.Text.Json;
using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>Literals to and from untyped .NET values.</summary>
internal static class ObjectValues
{
    public static object? ToObject(IValueNode literal) => literal switch
    {
        NullValueNode => null,
        StringValueNode text => text.Value,
        BooleanValueNode flag => flag.Value,
        EnumValueNode name => name.Value,
        IntValueNode number => ToInteger(number),
        FloatValueNode number => number.ToDouble(),
        ListValueNode list => list.Items.Select(ToObject).ToList(),
        ObjectValueNode value => value.Fields.ToDictionary(f => f.Name.Value, f => ToObject(f.Value)),
        _ => throw new NotSupportedException($"A literal of type `{literal.GetType().Name}` has no value of its own.")
    };

    /// <summary>The literal of a value; null when the value has a type that JSON does not know.</summary>
    public static IValueNode? ToLiteral(object? value) => value switch
    {
        null => NullValueNode.Default,
        IValueNode literal => literal,
        string text => new StringValueNode(text),
        bool flag => flag ? BooleanValueNode.True : BooleanValueNode.False,
        byte number => new IntValueNode(number),
        short number => new IntValueNode(number),
        int number => new IntValueNode(number),
        long number => new IntValueNode(number),
        uint number => new IntValueNode(number),
        ulong number => new IntValueNode(number),
        float number => new FloatValueNode((double)number),
        double number => new FloatValueNode(number),
        decimal number => new FloatValueNode(number),
        Guid id => new StringValueNode(id.ToString("D")),
        DateTimeOffset moment => new StringValueNode(DateTimeType.Format(moment)),
        DateTime moment => new StringValueNode(DateTimeType.Format(DateTimeType.FromDateTime(moment))),
        JsonElement json => FromJson(json),
        JsonDocument json => FromJson(json.RootElement),
        IEnumerable<KeyValuePair<string, object?>> fields => FromFields(fields),
        IEnumerable items => FromItems(items),
        _ => null
    };

    private static object ToInteger(IntValueNode number)
    {
        var value = number.ToInt64();
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : value;
    }

    private static IValueNode? FromFields(IEnumerable<KeyValuePair<string, object?>> fields)
    {
        var nodes = new List<ObjectFieldNode>();
        foreach (var (name, value) in fields)
        {
            if (ToLiteral(value) is not { } literal)
            {
                return null;
            }

            nodes.Add(new ObjectFieldNode(name, literal));
        }

        return new ObjectValueNode(nodes);
    }

    private static IValueNode? FromItems(IEnumerable items)
    {
        var nodes = new List<IValueNode>();
        foreach (var item in items)
        {
            if (ToLiteral(item) is not { } literal)
            {
                return null;
            }

            nodes.Add(literal);
        }

        return new ListValueNode(nodes);
    }

    private static IValueNode FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => new StringValueNode(json.GetString()!),
        JsonValueKind.True => BooleanValueNode.True,
        JsonValueKind.False => BooleanValueNode.False,
        JsonValueKind.Number => FromNumber(json.GetRawText()),
        JsonValueKind.Array => new ListValueNode(json.EnumerateArray().Select(FromJson).ToList()),
        JsonValueKind.Object => new ObjectValueNode(
            json.EnumerateObject().Select(p => new ObjectFieldNode(p.Name, FromJson(p.Value))).ToList()),
        _ => NullValueNode.Default
    };

    private static IValueNode FromNumber(string text)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        return text.AsSpan().IndexOfAny('.', 'e', 'E') < 0
            ? new IntValueNode(bytes)
            : new FloatValueNode(bytes, text.AsSpan().IndexOfAny('e', 'E') < 0 ? FloatFormat.FixedPoint : FloatFormat.Exponential);
    }
}
