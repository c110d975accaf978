namespace DefiPay.Bridge.Submitting;

/// <summary>How far a transfer is in the vault.</summary>
/// <param name="IsMinted">Done.</param>
/// <param name="IsQueued">It has its quorum and waits for the rate limit.</param>
/// <param name="Votes">Votes of the present epoch.</param>
public sealed record MintProgress(bool IsMinted, bool IsQueued, int Votes);
