using System.Text.Json;
using System.Text.Json.Serialization;

namespace DefiPay.Bridge.Attesting;

/// <summary>How attestations are written and read: camelCase, numbers also as text, no deeper than they are; null is no value of what must be there.</summary>
internal static class AttestationJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        MaxDepth = 8,
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}
