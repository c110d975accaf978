using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;
using DefiPay.Stratis;
using DefiPay.Stratis.Events;

namespace DefiPay.Chains.Stratis;

/// <summary>Writes decoded arguments as JSON: names in camelCase as the node prints them, integers of every size as decimal text.</summary>
internal static class EventJson
{
    // A few bytes of a log may stand for an address or a struct with long names; what nobody could read back is not written.
    private const int BytesMax = 4 << 20;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 128 };

    /// <exception cref="EventDataException">The JSON would be larger than 4 MB.</exception>
    public static JsonElement Write(IReadOnlyList<EventArgument> arguments, StratisNetwork network) =>
        Build(writer => WriteFields(writer, arguments, network));

    public static JsonElement WriteRaw(LogRecord log) => Build(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("topics");
        foreach (var topic in log.Topics)
            writer.WriteStringValue(Convert.ToHexStringLower(topic));
        writer.WriteEndArray();
        writer.WriteString("data", Convert.ToHexStringLower(log.Data));
        writer.WriteEndObject();
    });

    private static void WriteFields(Utf8JsonWriter writer, IReadOnlyList<EventArgument> arguments, StratisNetwork network)
    {
        writer.WriteStartObject();
        foreach (var argument in arguments)
        {
            writer.WritePropertyName(PlainText.Of(JsonNamingPolicy.CamelCase.ConvertName(argument.Name)));
            // Who reads the index needs no third case beside an array with elements and one without.
            WriteValue(writer, argument is { Value: null, Type.Kind: EventValueKind.Array } ? Array.Empty<object?>() : argument.Value, network);
        }
        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value, StratisNetwork network)
    {
        if (writer.BytesCommitted + writer.BytesPending > BytesMax)
            throw new EventDataException($"data: written out, the arguments take more than {BytesMax} bytes.");
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case byte[] bytes:
                writer.WriteStringValue(Convert.ToHexStringLower(bytes));
                break;
            case StratisAddress address:
                writer.WriteStringValue(address.ToBase58(network));
                break;
            case char or string:
                writer.WriteStringValue(PlainText.Of(value.ToString()!));
                break;
            case byte or uint or int or ulong or long or BigInteger:
                writer.WriteStringValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            case IReadOnlyList<EventArgument> fields:
                WriteFields(writer, fields, network);
                break;
            case object?[] elements:
                writer.WriteStartArray();
                foreach (var element in elements)
                    WriteValue(writer, element, network);
                writer.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"An event holds a {value.GetType()}, which has no form in JSON.");
        }
    }

    private static JsonElement Build(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            write(writer);
        using var document = JsonDocument.Parse(buffer.WrittenMemory, new JsonDocumentOptions { MaxDepth = 128 });
        return document.RootElement.Clone();
    }
}
