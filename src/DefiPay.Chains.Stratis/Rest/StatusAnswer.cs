namespace DefiPay.Chains.Stratis.Rest;

/// <summary><c>api/Node/status</c>, as far as it is used.</summary>
internal sealed record StatusAnswer(string? Network, ulong? ConsensusHeight, string? State);
