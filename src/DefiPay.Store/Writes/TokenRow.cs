using System.Numerics;

namespace DefiPay.Store.Writes;

/// <summary>A token as of the block that last changed it.</summary>
public sealed record TokenRow(string TokenId, long BlockNumber, string? Address, string Symbol, string Name, int Decimals, BigInteger? TotalSupply)
{
    /// <summary>Key of a chain's native coin; no address looks like it.</summary>
    public const string Native = "native";
}
