namespace DefiPay.Chains.Stratis.Rest;

/// <summary><c>api/Consensus/tip</c>.</summary>
internal sealed record TipAnswer(string? TipHash, ulong? TipHeight);
