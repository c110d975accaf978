using System.Text.Json;
using System.Text.Json.Nodes;
using Nethereum.ABI.ABIDeserialisation;
using Nethereum.ABI.FunctionEncoding;
using Nethereum.ABI.Model;

namespace DefiPay.Chains.Evm.Events;

/// <summary>
/// Decodes logs by the events of known ABIs. On the EVM a contract does not say what it logs: the first topic, a hash over the event's
/// signature, and the number of indexed arguments name the event.
/// </summary>
public sealed class EvmEventDecoder : IEventDecoder
{
    private const string UnknownName = "Unknown";

    private readonly Dictionary<(string Signature, int Indexed), EventABI> _events = [];

    /// <summary>Knows the events of the given ABIs and those of every ERC-20 token.</summary>
    /// <param name="abis">ABIs in JSON.</param>
    public EvmEventDecoder(IEnumerable<string> abis)
    {
        foreach (var declared in abis.Prepend(Erc20.Abi).SelectMany(abi => ABIDeserialiserFactory.DeserialiseContractABI(abi).Events ?? []))
            _events.TryAdd((Plain(declared.Sha3Signature), declared.InputParameters.Count(parameter => parameter.Indexed)), declared);
    }

    /// <inheritdoc/>
    public ValueTask<DecodedEvent> DecodeAsync(LogRecord log, CancellationToken cancellationToken) => ValueTask.FromResult(Decode(log));

    private DecodedEvent Decode(LogRecord log)
    {
        if (log.Topics.Count == 0 || !_events.TryGetValue((Convert.ToHexStringLower(log.Topics[0]), log.Topics.Count - 1), out var declared))
            return Raw(log, UnknownName, "No known contract declares such an event.");
        try
        {
            var topics = log.Topics.Select(topic => (object)EvmHex.Text(topic)).ToArray();
            var values = new EventTopicDecoder().DecodeDefaultTopics(declared, topics, EvmHex.Text(log.Data));
            return new DecodedEvent(declared.Name, JsonSerializer.SerializeToElement(AbiJson.Object(values)));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The bytes are a contract's: whatever the decoder stumbles over, they are kept as they are.
            return Raw(log, declared.Name, $"The data does not fit the event: {PlainText.Of(e.Message, 300)}");
        }
    }

    private static DecodedEvent Raw(LogRecord log, string name, string note) => new(
        name,
        JsonSerializer.SerializeToElement(new JsonObject
        {
            ["topics"] = new JsonArray([.. log.Topics.Select(topic => JsonValue.Create(EvmHex.Text(topic)))]),
            ["data"] = EvmHex.Text(log.Data),
        }),
        note);

    private static string Plain(string signature) => signature.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? signature[2..] : signature;
}
