using System.Text.Json.Nodes;
using DefiPay.ContractEngine.Receipts;
using DefiPay.Stratis;
using DefiPay.Stratis.Events;

namespace DefiPay.Devnet.Rest;

/// <summary>Logs in the node's form: raw, and decoded by the contract's own struct.</summary>
internal sealed class LogJson(EventSchemas schemas, StratisNetwork network)
{
    /// <summary>Logs of a receipt (bytes as hex) or of a local call (bytes as base64).</summary>
    public JsonArray Of(IReadOnlyList<ContractLog> logs, bool bytesAsBase64) =>
        new([.. logs.Select(log => Of(log, new EventJson(network, bytesAsBase64)))]);

    private JsonObject Of(ContractLog log, EventJson values) => new()
    {
        ["address"] = log.Address.ToBase58(network),
        ["topics"] = new JsonArray([.. log.Topics.Select(topic => JsonValue.Create(Convert.ToHexString(topic)))]),
        ["data"] = Convert.ToHexString(log.Data),
        ["log"] = Decoded(log, values),
    };

    // The real node fails the whole request for a log that it cannot decode; here such a log is shown raw.
    private JsonObject? Decoded(ContractLog log, EventJson values)
    {
        if (schemas.Of(log.Address) is not { } schema)
            return null;
        try
        {
            return new JsonObject
            {
                ["event"] = log.EventName,
                ["data"] = values.Arguments(EventDecoder.Decode(schema, log.EventName, log.Data)),
            };
        }
        catch (EventDataException)
        {
            return null;
        }
    }
}
