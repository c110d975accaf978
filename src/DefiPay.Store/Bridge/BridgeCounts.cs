namespace DefiPay.Store.Bridge;

/// <summary>How much a party of the bridge has seen and done.</summary>
/// <param name="Deposits">Final deposits that may be signed.</param>
/// <param name="Refusals">Final deposits that may not.</param>
/// <param name="Settlements">Final releases and mints.</param>
/// <param name="Attestations">Signatures, own and collected.</param>
/// <param name="Waiting">Own transactions that are not settled.</param>
public sealed record BridgeCounts(long Deposits, long Refusals, long Settlements, long Attestations, long Waiting);
