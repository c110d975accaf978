namespace DefiPay.Store.Bridge;

/// <summary>What final blocks of one chain hold for the bridge, in order.</summary>
/// <param name="Deposits">Deposits that may be signed.</param>
/// <param name="Refusals">Deposits that may not, as the party is configured.</param>
/// <param name="Settlements">Releases or mints.</param>
public sealed record FinalEvents(
    IReadOnlyList<BridgeDeposit> Deposits, IReadOnlyList<BridgeRefusal> Refusals, IReadOnlyList<BridgeSettlement> Settlements);
