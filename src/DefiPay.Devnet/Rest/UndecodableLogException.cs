namespace DefiPay.Devnet.Rest;

/// <summary>A log has no struct in the contract that wrote it, or does not fit it; with the quirks such a log fails the whole request.</summary>
internal sealed class UndecodableLogException(string message) : Exception(message);
