namespace DefiPay.ContractEngine.Tracing;

/// <summary>What transactions of one method used. A failed one counts in <paramref name="Failed"/> and <paramref name="Gas"/> only: how far it came says nothing of the method.</summary>
/// <param name="Method">As in the source, or one of <see cref="GasUsage"/>'s words.</param>
/// <param name="Calls">How many, the failed ones included.</param>
/// <param name="Failed">How many of them failed.</param>
/// <param name="Gas">Of all of them together.</param>
/// <param name="Min">Least of one that succeeded; null when none did.</param>
/// <param name="Median">As many used at most this as used at least this; of two in the middle the lower one. Null when none succeeded.</param>
/// <param name="Max">Most of one that succeeded; null when none did.</param>
public sealed record MethodUsage(string Method, int Calls, int Failed, ulong Gas, ulong? Min, ulong? Median, ulong? Max);
