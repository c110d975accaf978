using System.Text.Json;

namespace HotChocolate.Execution.Serialization;

/// <summary>
/// Writes results as JSON: errors first, then data, then extensions. Data is missing when execution did not begin.
/// </summary>
internal static class JsonResultFormatter
{
    private static readonly JsonEncodedText Errors = JsonEncodedText.Encode("errors");
    private static readonly JsonEncodedText Data = JsonEncodedText.Encode("data");
    private static readonly JsonEncodedText Extensions = JsonEncodedText.Encode("extensions");
    private static readonly JsonEncodedText Message = JsonEncodedText.Encode("message");
    private static readonly JsonEncodedText Locations = JsonEncodedText.Encode("locations");
    private static readonly JsonEncodedText Line = JsonEncodedText.Encode("line");
    private static readonly JsonEncodedText Column = JsonEncodedText.Encode("column");
    private static readonly JsonEncodedText Path = JsonEncodedText.Encode("path");

    /// <summary>Writes one result.</summary>
    public static void Write(Utf8JsonWriter writer, IOperationResult result)
    {
        writer.WriteStartObject();
        if (result.Errors is { Count: > 0 } errors)
        {
            writer.WritePropertyName(Errors);
            WriteErrors(writer, errors);
        }
        if (result.IsDataSet)
        {
            writer.WritePropertyName(Data);
            WriteData(writer, result);
        }
        if (result.Extensions is { Count: > 0 } extensions)
        {
            writer.WritePropertyName(Extensions);
            JsonValueFormatter.Write(writer, extensions);
        }
        writer.WriteEndObject();
    }

    /// <summary>
    /// The executor renders data as JSON while it executes. Only results made by code, and those that must be indented, are
    /// written value by value.
    /// </summary>
    private static void WriteData(Utf8JsonWriter writer, IOperationResult result)
    {
        var rendered = result is OperationResult executed && !writer.Options.Indented ? executed.Rendered : default;
        if (rendered.IsEmpty) JsonValueFormatter.Write(writer, result.Data);
        else writer.WriteRawValue(rendered, skipInputValidation: true);
    }

    private static void WriteErrors(Utf8JsonWriter writer, IReadOnlyList<IError> errors)
    {
        writer.WriteStartArray();
        for (var i = 0; i < errors.Count; i++) WriteError(writer, errors[i]);
        writer.WriteEndArray();
    }

    private static void WriteError(Utf8JsonWriter writer, IError error)
    {
        writer.WriteStartObject();
        writer.WriteString(Message, error.Message);
        if (error.Locations is { Count: > 0 } locations) WriteLocations(writer, locations);
        if (error.Path is { } path)
        {
            writer.WritePropertyName(Path);
            JsonValueFormatter.Write(writer, path.ToList());
        }
        if (error.Extensions is { Count: > 0 } extensions)
        {
            writer.WritePropertyName(Extensions);
            JsonValueFormatter.Write(writer, extensions);
        }
        writer.WriteEndObject();
    }

    private static void WriteLocations(Utf8JsonWriter writer, IReadOnlyList<Location> locations)
    {
        writer.WriteStartArray(Locations);
        for (var i = 0; i < locations.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteNumber(Line, locations[i].Line);
            writer.WriteNumber(Column, locations[i].Column);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
