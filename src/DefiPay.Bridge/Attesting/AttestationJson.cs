using System.Text.Json;
using System.Text.Json.Serialization;

namespace DefiPay.Bridge.Attesting;

/// <summary>How attestations are written and read: camelCase, numbers also as text, no deeper than they are.</summary>
internal static class AttestationJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        MaxDepth = 8,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}
