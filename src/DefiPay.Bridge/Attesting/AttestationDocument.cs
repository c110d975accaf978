using System.Text.Json.Serialization;

namespace DefiPay.Bridge.Attesting;

/// <summary>An attestation as it travels over HTTP.</summary>
/// <param name="TransferId">0x and 64 hex digits.</param>
/// <param name="Epoch">The gateway's epoch for which it counts.</param>
/// <param name="Signer">0x and 40 hex digits.</param>
/// <param name="Signature">0x and 130 hex digits: r, s, v.</param>
/// <param name="Fields">What the id hashes over, as the validator saw it.</param>
public sealed record AttestationDocument(
    [property: JsonRequired] string TransferId, [property: JsonRequired] ulong Epoch, [property: JsonRequired] string Signer,
    [property: JsonRequired] string Signature, [property: JsonRequired] TransferFieldsDocument Fields);
