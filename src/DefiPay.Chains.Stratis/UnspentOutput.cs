using DefiPay.Stratis;

namespace DefiPay.Chains.Stratis;

/// <summary>Coins that an address may spend now.</summary>
/// <param name="OutPoint">Where they are.</param>
/// <param name="ValueSatoshi">How many, in satoshi.</param>
public sealed record UnspentOutput(OutPoint OutPoint, ulong ValueSatoshi);
