using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using HotChocolate.Language;

namespace HotChocolate.Execution.Serialization;

/// <summary>Writes what may stand in a result: what scalars serialise to, maps and lists of it, and literals.</summary>
internal static class JsonValueFormatter
{
    /// <summary>Writes a value. Throws <see cref="NotSupportedException"/> for one that has no place in a result.</summary>
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case IReadOnlyDictionary<string, object?> map: WriteMap(writer, map); break;
            case IReadOnlyList<object?> list: WriteList(writer, list); break;
            case IValueNode literal: WriteLiteral(writer, literal); break;
            default: WriteOther(writer, value); break;
        }
    }

    private static void WriteMap(Utf8JsonWriter writer, IReadOnlyDictionary<string, object?> map)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in map)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }
        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, IReadOnlyList<object?> list)
    {
        writer.WriteStartArray();
        for (var i = 0; i < list.Count; i++) Write(writer, list[i]);
        writer.WriteEndArray();
    }

    private static void WriteOther(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case long number: writer.WriteNumberValue(number); break;
            case short number: writer.WriteNumberValue(number); break;
            case byte number: writer.WriteNumberValue(number); break;
            case sbyte number: writer.WriteNumberValue(number); break;
            case ushort number: writer.WriteNumberValue(number); break;
            case uint number: writer.WriteNumberValue(number); break;
            case ulong number: writer.WriteNumberValue(number); break;
            case float number: writer.WriteNumberValue(number); break;
            case double number: writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case BigInteger number: writer.WriteRawValue(number.ToString(CultureInfo.InvariantCulture)); break;
            case JsonElement json: json.WriteTo(writer); break;
            case Guid guid: writer.WriteStringValue(guid); break;
            case Uri uri: writer.WriteStringValue(uri.OriginalString); break;
            case Enum constant: writer.WriteStringValue(constant.ToString()); break;
            case Path path: Write(writer, path.ToList()); break;
            case IDictionary map: WriteUntypedMap(writer, map); break;
            case IEnumerable items: WriteItems(writer, items); break;
            case IFormattable other: writer.WriteStringValue(other.ToString(null, CultureInfo.InvariantCulture)); break;
            default: throw new NotSupportedException($"A result cannot hold a value of type {value.GetType()}.");
        }
    }

    private static void WriteUntypedMap(Utf8JsonWriter writer, IDictionary map)
    {
        writer.WriteStartObject();
        foreach (DictionaryEntry entry in map)
        {
            writer.WritePropertyName(Convert.ToString(entry.Key, CultureInfo.InvariantCulture)!);
            Write(writer, entry.Value);
        }
        writer.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter writer, IEnumerable items)
    {
        writer.WriteStartArray();
        foreach (var item in items) Write(writer, item);
        writer.WriteEndArray();
    }

    private static void WriteLiteral(Utf8JsonWriter writer, IValueNode literal)
    {
        switch (literal)
        {
            case StringValueNode text: writer.WriteStringValue(text.Value); break;
            case EnumValueNode constant: writer.WriteStringValue(constant.Value); break;
            case IntValueNode number: writer.WriteRawValue(number.AsSpan()); break;
            case FloatValueNode number: writer.WriteRawValue(number.AsSpan()); break;
            case BooleanValueNode flag: writer.WriteBooleanValue(flag.Value); break;
            case ListValueNode list: WriteItems(writer, list.Items); break;
            case ObjectValueNode input:
                writer.WriteStartObject();
                foreach (var field in input.Fields)
                {
                    writer.WritePropertyName(field.Name.Value);
                    WriteLiteral(writer, field.Value);
                }
                writer.WriteEndObject();
                break;
            default: writer.WriteNullValue(); break;
        }
    }
}
