using DefiPay.Store.Bridge;

namespace DefiPay.Bridge.Attesting;

/// <summary>What validators had to say of one transfer.</summary>
/// <param name="Valid">Verified signatures of different signers of the present epoch, in ascending order of their signers.</param>
/// <param name="Missing">What the others said or did instead, for people: <c>validator2: silent</c>.</param>
public sealed record AttestationTally(IReadOnlyList<BridgeAttestation> Valid, IReadOnlyList<string> Missing);
