using System.Text.Json.Serialization;

namespace DefiPay.Bridge.Attesting;

/// <summary>Attestations of a transaction's transfers, as they travel over HTTP.</summary>
/// <param name="Attestations">At most 100.</param>
public sealed record AttestationList([property: JsonRequired] IReadOnlyList<AttestationDocument> Attestations);
