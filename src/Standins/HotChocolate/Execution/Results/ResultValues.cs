using System.Text.Json;

namespace HotChocolate.Execution;

/// <summary>Rendered results as .NET values.</summary>
internal static class ResultValues
{
    public static IReadOnlyDictionary<string, object?> ToMap(JsonElement json)
    {
        var map = new OrderedDictionary<string, object?>();
        foreach (var member in json.EnumerateObject())
        {
            map[member.Name] = ToValue(member.Value);
        }

        return map;
    }

    private static object? ToValue(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => ToNumber(json),
        JsonValueKind.Array => json.EnumerateArray().Select(ToValue).ToList(),
        JsonValueKind.Object => ToMap(json),
        _ => null
    };

    private static object ToNumber(JsonElement json)
    {
        if (json.TryGetInt32(out var small))
        {
            return small;
        }

        return json.TryGetInt64(out var large) ? large : json.GetDouble();
    }
}
