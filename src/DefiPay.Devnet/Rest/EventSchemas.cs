using System.Collections.Concurrent;
using DefiPay.Stratis;
using DefiPay.Stratis.Events;

namespace DefiPay.Devnet.Rest;

/// <summary>The log structs of deployed contracts, kept by address: code never changes once it is there.</summary>
internal sealed class EventSchemas(DevnetChain chain)
{
    private const int KeptMax = 1_000;

    private readonly ConcurrentDictionary<StratisAddress, ContractEventSchema> _kept = new();

    /// <summary>The structs of the contract; null when there is no contract, or its code cannot be read.</summary>
    public ContractEventSchema? Of(StratisAddress contract)
    {
        if (_kept.TryGetValue(contract, out ContractEventSchema? schema))
            return schema;
        if (chain.TipState.GetCode(contract) is not { } code)
            return null;
        try
        {
            schema = ContractEventSchema.Read(code);
        }
        catch (EventDataException)
        {
            return null; // Such code has no readable structs; its logs are shown raw.
        }

        if (_kept.Count >= KeptMax)
            _kept.Clear();
        return _kept.GetOrAdd(contract, schema);
    }

    /// <summary>Forgets everything: after a reorganisation an address may belong to another contract.</summary>
    public void Clear() => _kept.Clear();
}
