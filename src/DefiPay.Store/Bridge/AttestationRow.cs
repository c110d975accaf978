namespace DefiPay.Store.Bridge;

/// <summary>A validator's signature over a transfer on its way to the EVM.</summary>
/// <param name="TransferId">The transfer, <c>0x</c> and 64 lower-case hex digits.</param>
/// <param name="Epoch">The set of signers that it belongs to.</param>
/// <param name="Signer">The validator's EVM address in canonical form.</param>
/// <param name="Signature">r, s and v: 65 bytes.</param>
/// <param name="ReceivedAt">When it was collected, UTC.</param>
public sealed record AttestationRow(string TransferId, long Epoch, string Signer, byte[] Signature, DateTimeOffset ReceivedAt);
