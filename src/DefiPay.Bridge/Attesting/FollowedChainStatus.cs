namespace DefiPay.Bridge.Attesting;

/// <summary>How far a validator followed a chain.</summary>
/// <param name="ChainId">The chain in CAIP-2 form.</param>
/// <param name="HeadBlock">The newest block it knows; null before the first look and after a failure.</param>
/// <param name="FinalBlock">The newest final block whose events it has stored; null likewise.</param>
/// <param name="Problem">Why nothing of this chain may be signed; null when it may.</param>
public sealed record FollowedChainStatus(string ChainId, ulong? HeadBlock, ulong? FinalBlock, string? Problem);
