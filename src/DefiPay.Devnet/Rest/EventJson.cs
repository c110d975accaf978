using System.Text.Json.Nodes;
using DefiPay.Stratis;
using DefiPay.Stratis.Events;

namespace DefiPay.Devnet.Rest;

/// <summary>
/// Values of events as the node writes them: 128- and 256-bit numbers as text, other integers bare, addresses in base58,
/// bytes as hex in receipts and as base64 in local calls, and as null where there are none.
/// </summary>
internal sealed class EventJson(StratisNetwork network, bool bytesAsBase64)
{
    /// <summary>Field names in camel case with their values.</summary>
    public JsonObject Arguments(IReadOnlyList<EventArgument> arguments)
    {
        var json = new JsonObject();
        foreach (EventArgument argument in arguments)
            json[NodeJson.CamelCase(argument.Name)] = Value(argument.Value);
        return json;
    }

    /// <summary>One value.</summary>
    public JsonNode? Value(object? value) => value switch
    {
        null => null,
        bool flag => flag,
        byte number => number,
        char letter => letter.ToString(),
        string text => text,
        uint number => number,
        int number => number,
        ulong number => number,
        long number => number,
        System.Numerics.BigInteger number => number.ToString(),
        StratisAddress address => address.ToBase58(network),
        byte[] { Length: 0 } => null,
        byte[] bytes => bytesAsBase64 ? Convert.ToBase64String(bytes) : Convert.ToHexStringLower(bytes),
        IReadOnlyList<EventArgument> fields => Arguments(fields),
        IReadOnlyList<object?> elements => new JsonArray([.. elements.Select(Value)]),
        _ => value.ToString(),
    };
}
