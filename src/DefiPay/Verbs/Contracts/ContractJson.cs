using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DefiPay.Verbs.Contracts;

/// <summary>How the contract verbs write JSON: the same bytes on every system.</summary>
internal static class ContractJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions AsItIs = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>In the form of our own files: camel case, and without what is null.</summary>
    public static string Write(object value) => JsonSerializer.Serialize(value, Options);

    /// <summary>What a node told, with its names and nulls; text stays text, as a person reads it.</summary>
    public static string Print(object value) => JsonSerializer.Serialize(value, AsItIs);
}
