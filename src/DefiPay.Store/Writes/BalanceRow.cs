using System.Numerics;

namespace DefiPay.Store.Writes;

/// <summary>A balance as of the block that last changed it.</summary>
public sealed record BalanceRow(BalanceKey Key, long BlockNumber, BigInteger Amount);
