using System.Text.Json.Nodes;
using DefiPay.ContractEngine.Receipts;
using DefiPay.Stratis;
using DefiPay.Stratis.Events;

namespace DefiPay.Devnet.Rest;

/// <summary>Logs in the node's form: raw, and decoded by the contract's own struct.</summary>
/// <param name="schemas">The structs of contracts.</param>
/// <param name="network">Whose addresses are written.</param>
/// <param name="failsWhole">Whether a log that cannot be decoded fails the request, as on a real node, rather than be shown raw.</param>
internal sealed class LogJson(EventSchemas schemas, StratisNetwork network, bool failsWhole)
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

    private JsonObject? Decoded(ContractLog log, EventJson values)
    {
        try
        {
            ContractEventSchema schema = schemas.Of(log.Address) ?? throw new EventDataException("address: the contract's code has no readable structs.");
            return new JsonObject
            {
                ["event"] = log.EventName,
                ["data"] = values.Arguments(EventDecoder.Decode(schema, log.EventName, log.Data)),
            };
        }
        catch (EventDataException undecodable)
        {
            return failsWhole ? throw new UndecodableLogException($"The log `{log.EventName}` cannot be decoded: {undecodable.Message}") : null;
        }
    }
}
