namespace DefiPay.Chains.Stratis.Rest;

/// <summary>A transaction within a block's answer.</summary>
internal sealed record TransactionAnswer(string? Hex, string? Txid);
