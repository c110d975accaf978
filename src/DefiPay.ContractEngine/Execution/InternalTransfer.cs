using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Execution;

/// <summary>Coins that a contract handed on while it ran. Calls and creates without value appear with the value zero.</summary>
/// <param name="From">The contract that paid.</param>
/// <param name="To">The contract or wallet that received.</param>
/// <param name="ValueSatoshi">How much, in satoshi.</param>
public sealed record InternalTransfer(StratisAddress From, StratisAddress To, ulong ValueSatoshi);
