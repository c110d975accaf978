using DefiPay.Stratis;

namespace DefiPay.Chains.Stratis;

/// <summary>Coins of an address.</summary>
/// <param name="OutPoint">Where they are.</param>
/// <param name="ValueSatoshi">How many, in satoshi.</param>
public sealed record UnspentOutput(OutPoint OutPoint, ulong ValueSatoshi);
