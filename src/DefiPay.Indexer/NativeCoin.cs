namespace DefiPay.Indexer;

/// <summary>A chain's own coin, whose balances come from outputs and spends.</summary>
/// <param name="Symbol">Ticker: <c>TCRS</c>.</param>
/// <param name="Name">Display name.</param>
/// <param name="Decimals">Decimal digits behind the point, 0 to 77.</param>
public sealed record NativeCoin(string Symbol, string Name, int Decimals);
