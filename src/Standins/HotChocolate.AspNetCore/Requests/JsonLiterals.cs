using System.Buffers;
using System.Text.Json;
using HotChocolate.Language;

namespace HotChocolate.AspNetCore;

/// <summary>
/// Reads JSON values as GraphQL literals, without a tree in between. Numbers keep their text, so none is rounded; how deep
/// values may nest is bounded by the reader.
/// </summary>
internal static class JsonLiterals
{
    /// <summary>The object that the reader stands on, by property; the last of several with one name counts.</summary>
    public static Dictionary<string, object?> ReadMap(ref Utf8JsonReader reader)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            map[name] = Read(ref reader);
        }
        return map;
    }

    private static IValueNode Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => new StringValueNode(reader.GetString()!),
        JsonTokenType.Number => ReadNumber(ref reader),
        JsonTokenType.True => BooleanValueNode.True,
        JsonTokenType.False => BooleanValueNode.False,
        JsonTokenType.StartArray => ReadList(ref reader),
        JsonTokenType.StartObject => ReadObject(ref reader),
        _ => NullValueNode.Default,
    };

    private static IValueNode ReadNumber(ref Utf8JsonReader reader)
    {
        var text = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan.ToArray();
        if (text.AsSpan().IndexOfAny((byte)'e', (byte)'E') >= 0) return new FloatValueNode(text, FloatFormat.Exponential);
        return text.AsSpan().Contains((byte)'.')
            ? new FloatValueNode(text, FloatFormat.FixedPoint)
            : new IntValueNode(text);
    }

    private static ListValueNode ReadList(ref Utf8JsonReader reader)
    {
        var items = new List<IValueNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(Read(ref reader));
        return new ListValueNode(items);
    }

    private static ObjectValueNode ReadObject(ref Utf8JsonReader reader)
    {
        var fields = new List<ObjectFieldNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            fields.Add(new ObjectFieldNode(name, Read(ref reader)));
        }
        return new ObjectValueNode(fields);
    }
}
