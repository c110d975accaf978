using System.Numerics;

namespace DefiPay.Chains;

/// <summary>An output: native coins that somebody may spend once.</summary>
/// <param name="Index">Position in its transaction, from 0.</param>
/// <param name="Address">Who holds it, an account or a contract, in canonical text form; null when it belongs to no address.</param>
/// <param name="Amount">In the coin's smallest unit, 0 or more.</param>
public sealed record OutputRecord(int Index, string? Address, BigInteger Amount);
