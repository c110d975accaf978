using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Nethereum.ABI.FunctionEncoding;
using Nethereum.Hex.HexConvertors.Extensions;

namespace DefiPay.Standins.Nethereum.Tests.Viem;

/// <summary>Values of viem's cases as what the encoder takes, and what the decoder gives in viem's spelling.</summary>
internal static class ViemValues
{
    /// <summary>A value for the encoder. The components are those of an ABI's JSON.</summary>
    public static object Read(string type, JsonElement components, JsonElement value)
    {
        if (type.EndsWith(']'))
        {
            string element = type[..type.LastIndexOf('[')];
            return value.EnumerateArray().Select(item => Read(element, components, item)).ToList();
        }

        return type switch
        {
            "tuple" => components.EnumerateArray().Zip(value.EnumerateArray(), (part, item) => Read(part, item)).ToArray(),
            "address" or "string" => value.GetString()!,
            "bool" => value.GetBoolean(),
            _ when type.StartsWith("bytes", StringComparison.Ordinal) => value.GetString()!.HexToByteArray(),
            _ => BigInteger.Parse(value.GetString()!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        };
    }

    /// <summary>A value for the encoder, of a parameter in an ABI's JSON.</summary>
    public static object Read(JsonElement parameter, JsonElement value) =>
        Read(parameter.GetProperty("type").GetString()!, parameter.TryGetProperty("components", out JsonElement parts) ? parts : default, value);

    /// <summary>All values of the parameters.</summary>
    public static object[] ReadAll(JsonElement parameters, JsonElement values) =>
        [.. parameters.EnumerateArray().Zip(values.EnumerateArray(), Read)];

    /// <summary>A decoded value as JSON, as viem's cases spell it.</summary>
    public static string Write(object value) => value switch
    {
        List<ParameterOutput> tuple => $"[{string.Join(",", tuple.Select(output => Write(output.Result)))}]",
        bool flag => flag ? "true" : "false",
        byte[] bytes => JsonSerializer.Serialize(bytes.ToHex(true)),
        BigInteger number => JsonSerializer.Serialize(number.ToString(CultureInfo.InvariantCulture)),
        string text => JsonSerializer.Serialize(text),
        System.Collections.IEnumerable list => $"[{string.Join(",", list.Cast<object>().Select(Write))}]",
        _ => throw new ArgumentException($"No value of the ABI: {value?.GetType().Name ?? "null"}"),
    };

    /// <summary>JSON of a case in the spelling of <see cref="Write"/>.</summary>
    public static string Canonical(JsonElement value) => JsonSerializer.Serialize(value);
}
