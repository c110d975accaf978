using DefiPay.Chains.Bridging;
using DefiPay.Store.Writes;

namespace DefiPay.Indexer.Projections;

/// <summary>An event of one of the bridge's contracts, named as the gateway names it.</summary>
/// <param name="Name">The event: <c>Locked</c>, <c>Released</c>, <c>Voted</c>, …</param>
/// <param name="IsVault">Whether the vault says it.</param>
/// <param name="ContractBytes">The contract's own bytes in hex.</param>
/// <param name="Arguments">What it says.</param>
internal readonly record struct BridgeEvent(string Name, bool IsVault, string ContractBytes, EventArguments Arguments)
{
    private const string StratisSuffix = "Log";

    /// <summary>Reads an event; null for one of a contract that was not registered as one of the bridge's.</summary>
    public static BridgeEvent? Read(EventFact fact, FoldState state)
    {
        var kind = state.KindOf(fact.Contract);
        if (fact.Event.Note is not null || kind is not (ContractKinds.BridgeGateway or ContractKinds.BridgeVault)
            || !BridgeAddress.TryGetBytes(fact.Contract, out var contract))
        {
            return null;
        }
        var isVault = kind == ContractKinds.BridgeVault;
        var name = fact.Event.Name;
        if (isVault && !name.EndsWith(StratisSuffix, StringComparison.Ordinal))
            return null;
        var plain = isVault ? name[..^StratisSuffix.Length] : name;
        var common = plain switch
        {
            "Burned" when isVault => "Locked",
            "Minted" when isVault => "Released",
            "ValidatorsChanged" when isVault => "SignersChanged",
            "Locked" or "Released" or "SignersChanged" when isVault => "",
            "Voted" or "Queued" when !isVault => "",
            _ => plain,
        };
        return new BridgeEvent(common, isVault, BridgedChains.Hex(contract), new EventArguments(fact.Event.Arguments));
    }
}
