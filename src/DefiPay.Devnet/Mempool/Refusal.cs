namespace DefiPay.Devnet.Mempool;

/// <summary>Why a transaction is not taken.</summary>
/// <param name="Code">The code that a Cirrus node gives.</param>
/// <param name="Message">What is wrong and what would be accepted, for people.</param>
public sealed record Refusal(string Code, string Message);
