using DefiPay.Store.Bridge;

namespace DefiPay.Bridge.Submitting;

/// <summary>A release that the gateway can be asked for.</summary>
/// <param name="Deposit">The burn.</param>
/// <param name="Signatures">Attestations of the present epoch, 65 bytes each, in ascending order of their signers.</param>
public sealed record ReleaseRequest(BridgeDeposit Deposit, IReadOnlyList<byte[]> Signatures);
