using System.Numerics;

namespace DefiPay.Store.Writes;

/// <summary>An output with its name.</summary>
/// <param name="OutPoint">Its name.</param>
/// <param name="Address">Who holds it; null when it belongs to no address.</param>
/// <param name="Amount">In the coin's smallest unit.</param>
public sealed record OutputFact(OutPoint OutPoint, string? Address, BigInteger Amount);
