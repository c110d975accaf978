using System.Collections;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>Writes leaf values that come as objects.</summary>
internal static class LeafValues
{
    public static void Write(Utf8ResultWriter writer, ILeafType type, object value) =>
        WriteResult(writer, type.Serialize(value) ?? throw ScalarErrors.Serialize(type, value));

    private static void WriteResult(Utf8ResultWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.Null();
                break;

            case string text:
                writer.Text(text);
                break;

            case bool flag:
                writer.Boolean(flag);
                break;

            case int number:
                writer.Number(number);
                break;

            case long number:
                writer.Number(number);
                break;

            case double number:
                writer.Number(number);
                break;

            case decimal number:
                writer.Number(number);
                break;

            case JsonElement json:
                writer.Raw(JsonMarshal.GetRawUtf8Value(json));
                break;

            default:
                WriteRare(writer, value);
                break;
        }
    }

    private static void WriteRare(Utf8ResultWriter writer, object value)
    {
        switch (value)
        {
            case float number:
                writer.Number(number);
                break;

            case byte or sbyte or short or ushort or uint:
                writer.Number(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;

            case ulong number:
                writer.Number(number);
                break;

            case DateTimeOffset moment:
                writer.Moment(moment);
                break;

            case DateTime moment:
                writer.Moment(DateTimeType.FromDateTime(moment));
                break;

            case Guid id:
                writer.Text(id);
                break;

            case IEnumerable<KeyValuePair<string, object?>> members:
                WriteMembers(writer, members);
                break;

            case IEnumerable items:
                WriteItems(writer, items);
                break;

            default:
                writer.Text(Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty);
                break;
        }
    }

    private static void WriteMembers(Utf8ResultWriter writer, IEnumerable<KeyValuePair<string, object?>> members)
    {
        writer.Raw((byte)'{');
        var isFirst = true;
        foreach (var (name, value) in members)
        {
            if (!isFirst)
            {
                writer.Raw((byte)',');
            }

            isFirst = false;
            writer.Text(name);
            writer.Raw((byte)':');
            WriteResult(writer, value);
        }

        writer.Raw((byte)'}');
    }

    private static void WriteItems(Utf8ResultWriter writer, IEnumerable items)
    {
        writer.Raw((byte)'[');
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
            {
                writer.Raw((byte)',');
            }

            isFirst = false;
            WriteResult(writer, item);
        }

        writer.Raw((byte)']');
    }
}
