using System.Text.Json;

namespace DefiPay.Chains.Stratis.Rest;

/// <summary>Finds the words in a node's error: <c>{"errors":[{"status":400,"message":"…","description":"…"}]}</c>.</summary>
internal static class NodeErrors
{
    private const int LengthMax = 500;

    public static string Words(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array)
                return PlainText.Of(string.Join("; ", errors.EnumerateArray().Take(5).Select(Words).Where(words => words.Length > 0)), LengthMax);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not every error is the node's own: what stands before it may answer in HTML, or in text that is none (lone surrogates).
            // There are no words for people in that.
        }
        return "no reason given";
    }

    private static string Words(JsonElement error)
    {
        if (error.ValueKind != JsonValueKind.Object)
            return "";
        var (message, description) = (Text(error, "message"), Text(error, "description"));
        return description.Length > 0 && description != message ? $"{message} ({description})" : message;
    }

    private static string Text(JsonElement error, string name) =>
        error.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
