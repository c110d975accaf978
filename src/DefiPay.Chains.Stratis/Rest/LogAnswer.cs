namespace DefiPay.Chains.Stratis.Rest;

/// <summary>A log in receipts and local calls; only the raw parts are used, because the node's own decoding loses large numbers.</summary>
internal sealed record LogAnswer(string? Address, IReadOnlyList<string>? Topics, string? Data);
