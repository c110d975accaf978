namespace DefiPay.Bridge.Submitting;

/// <summary>What the vault says of itself now.</summary>
/// <param name="Epoch">Number of its set of validators.</param>
/// <param name="Quorum">Votes that a mint needs.</param>
/// <param name="IsPaused">Whether mints are paused.</param>
public sealed record VaultState(ulong Epoch, int Quorum, bool IsPaused);
