namespace DefiPay.Store.Writes;

/// <summary>What a token calls itself, for tokens that do not log it when they are created (every ERC-20).</summary>
/// <param name="Name">Display name; cut at 256 characters.</param>
/// <param name="Symbol">Ticker; cut at 256 characters.</param>
/// <param name="Decimals">Decimal digits behind the point, 0 to 255.</param>
public sealed record TokenMetadata(string Name, string Symbol, int Decimals);
