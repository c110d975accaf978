using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using Nethereum.ABI.FunctionEncoding;

namespace DefiPay.Chains.Evm.Events;

/// <summary>Decoded ABI values as the JSON that <see cref="DecodedEvent.Arguments"/> promises.</summary>
internal static class AbiJson
{
    private const int StringLengthMax = 64 << 10;

    /// <summary>An object of all values, by name; those without a name are called by their position.</summary>
    public static JsonObject Object(IEnumerable<ParameterOutput> values)
    {
        var json = new JsonObject();
        var position = 0;
        foreach (var value in values)
        {
            json[Name(value.Parameter.Name, position)] = Value(value.Result);
            position++;
        }
        return json;
    }

    /// <summary>One value as a text for people.</summary>
    public static string Text(ParameterOutput value) => Value(value.Result)?.ToString() ?? "";

    private static JsonNode? Value(object? value) => value switch
    {
        null => null,
        bool truth => JsonValue.Create(truth),
        BigInteger number => JsonValue.Create(number.ToString(CultureInfo.InvariantCulture)),
        byte[] bytes => JsonValue.Create(EvmHex.Text(bytes)),
        string text => JsonValue.Create(AddressText.TryCanonicalize(text, out var address) && text.Length == address.Length ? address : PlainText.Of(text, StringLengthMax)),
        IEnumerable<ParameterOutput> tuple => Object(tuple),
        IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(Value)]),
        IFormattable number => JsonValue.Create(number.ToString(null, CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(value.ToString()),
    };

    private static string Name(string? name, int position)
    {
        var plain = name?.TrimStart('_');
        return string.IsNullOrEmpty(plain)
            ? string.Create(CultureInfo.InvariantCulture, $"argument{position}")
            : char.ToLowerInvariant(plain[0]) + plain[1..];
    }
}
