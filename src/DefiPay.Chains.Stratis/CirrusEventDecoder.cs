using System.Collections.Concurrent;
using System.Text;
using DefiPay.Stratis.Events;

namespace DefiPay.Chains.Stratis;

/// <summary>Decodes logs by the structs in the contract's own bytecode, which is read as data and never run.</summary>
/// <param name="node">Where bytecode comes from; asked once for each contract.</param>
public sealed class CirrusEventDecoder(CirrusNode node) : IEventDecoder
{
    private const int SchemasMax = 1_000;
    private const int NameLengthMax = 128;

    // A contract's code never changes. Null stands for code that is no assembly.
    private readonly ConcurrentDictionary<string, ContractEventSchema?> _schemas = new();

    /// <inheritdoc/>
    public async ValueTask<DecodedEvent> DecodeAsync(LogRecord log, CancellationToken cancellationToken)
    {
        if (!_schemas.TryGetValue(log.Contract, out var schema))
        {
            schema = await ReadSchemaAsync(log.Contract, cancellationToken);
            if (_schemas.Count >= SchemasMax)
                _schemas.Clear();
            _schemas[log.Contract] = schema;
        }
        return Decode(log, schema);
    }

    private DecodedEvent Decode(LogRecord log, ContractEventSchema? schema)
    {
        var name = log.Topics.Count > 0 ? Encoding.UTF8.GetString(log.Topics[0]) : "";
        if (schema is null)
            return Raw(log, name, "The contract's code cannot be read.");
        try
        {
            return new DecodedEvent(PlainText.Of(name, NameLengthMax), EventJson.Write(EventDecoder.Decode(schema, name, log.Data), node.Network));
        }
        catch (EventDataException e)
        {
            return Raw(log, name, PlainText.Of(e.Message, 500));
        }
    }

    private static DecodedEvent Raw(LogRecord log, string name, string note)
    {
        var isName = name.Length is > 0 and <= NameLengthMax && name.All(c => char.IsLetterOrDigit(c) || c is '_');
        return new DecodedEvent(isName ? name : "unknown", EventJson.WriteRaw(log), note);
    }

    private async Task<ContractEventSchema?> ReadSchemaAsync(string contract, CancellationToken cancellationToken)
    {
        // A contract that logged has code; a node that lacks it is on its way elsewhere, and no verdict may rest on that.
        var code = await node.FindCodeAsync(contract, cancellationToken)
            ?? throw new RetryableException($"The node has no code of the contract {contract}, whose log it holds.");
        try
        {
            return ContractEventSchema.Read(code.Bytecode, code.TypeName);
        }
        catch (EventDataException)
        {
            return null;
        }
    }
}
