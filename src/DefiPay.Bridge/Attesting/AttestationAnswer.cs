namespace DefiPay.Bridge.Attesting;

/// <summary>A validator's answer about one transfer.</summary>
/// <param name="Status">What it has to say.</param>
/// <param name="Attestation">The attestation; null unless there is one.</param>
/// <param name="Reason">Why there is none, for people.</param>
public sealed record AttestationAnswer(AttestationStatus Status, AttestationDocument? Attestation, string? Reason);
