using System.Globalization;
using System.Text.Json;

namespace DefiPay.Traces;

/// <summary>Reads members of a trace for a person. Contracts wrote much of it: control characters do not reach the terminal.</summary>
internal static class TraceText
{
    /// <summary>A member as text; empty when it is null or missing.</summary>
    public static string Text(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null
            ? string.Concat(value.ToString().Select(letter => char.IsControl(letter) ? '\uFFFD' : letter))
            : "";

    /// <summary>A member with thousands separated.</summary>
    public static string Count(this JsonElement json, string name) => json.GetProperty(name).GetUInt64().ToString("N0", CultureInfo.InvariantCulture);

    public static bool Is(this JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.True;

    /// <summary>The elements of a member; none when it is null or missing.</summary>
    public static IEnumerable<JsonElement> Each(this JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement array) && array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : [];

    /// <summary><c>name: value, name: value</c>.</summary>
    public static string Values(this JsonElement json, string name) => string.Join(", ", json.Each(name)
        .Select(value => value.Text("name") is { Length: > 0 } known ? $"{known}: {value.Text("value")}" : value.Text("value")));

    /// <summary><c>file:line</c>; empty without symbols.</summary>
    public static string Place(this JsonElement json) => json.Text("file") is { Length: > 0 } file ? $"{file}:{json.Text("line")}" : "";
}
