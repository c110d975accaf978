using System.Text.Encodings.Web;
using System.Text.Json;

namespace DefiPay.Devnet.Rest;

/// <summary>How a Cirrus node writes JSON: camel case, integers bare even above 2^53.</summary>
internal static class NodeJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        // Error texts carry quotes and angle brackets, and nothing here is ever pasted into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The name that a member or an event's field gets.</summary>
    public static string CamelCase(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
