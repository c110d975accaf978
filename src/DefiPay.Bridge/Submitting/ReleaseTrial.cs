namespace DefiPay.Bridge.Submitting;

/// <summary>What a release would come to now.</summary>
/// <param name="Refusal">The gateway's reason; null when it would succeed.</param>
/// <param name="Gas">What it would use by the node's estimate; 0 when refused.</param>
public sealed record ReleaseTrial(string? Refusal, ulong Gas);
