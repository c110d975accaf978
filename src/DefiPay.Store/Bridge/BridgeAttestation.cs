using DefiPay.Chains.Bridging;

namespace DefiPay.Store.Bridge;

/// <summary>A signature over a transfer's id.</summary>
/// <param name="Id">The transfer.</param>
/// <param name="Epoch">The gateway's set of signers for which it counts.</param>
/// <param name="Signer">The signer's 20 bytes.</param>
/// <param name="Signature">65 bytes: r, s, v (27 or 28).</param>
public sealed record BridgeAttestation(TransferId Id, ulong Epoch, byte[] Signer, byte[] Signature);
