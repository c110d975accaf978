using System.Text.Json.Serialization;

namespace DefiPay.Bridge.Attesting;

/// <summary>Why a validator has no attestation of a transfer, as it travels over HTTP.</summary>
/// <param name="Status">What it has to say.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record AttestationMissing([property: JsonRequired] AttestationStatus Status, string? Reason);
