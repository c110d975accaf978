namespace DefiPay.Bridge.Submitting;

/// <summary>A signed EVM transaction.</summary>
/// <param name="Raw">Its bytes.</param>
/// <param name="TransactionHash">Its hash in canonical text form.</param>
public sealed record SignedRelease(byte[] Raw, string TransactionHash);
