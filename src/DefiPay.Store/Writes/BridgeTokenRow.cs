using System.Numerics;

namespace DefiPay.Store.Writes;

/// <summary>A token that one of the bridge's contracts takes, as of the block that last changed it.</summary>
/// <param name="Key">Contract and token.</param>
/// <param name="BlockNumber">The block.</param>
/// <param name="TokenBytes">Its own 20 bytes in hex.</param>
/// <param name="RemoteToken">The token at the other end in hex; null while only limits are known.</param>
/// <param name="CapacityOut">The most that leaves at once.</param>
/// <param name="RefillOut">What that regains: a second on the EVM, a block on Stratis.</param>
/// <param name="CapacityIn">The most that arrives at once.</param>
/// <param name="RefillIn">What that regains.</param>
public sealed record BridgeTokenRow(
    BridgeTokenKey Key, long BlockNumber, string TokenBytes, string? RemoteToken,
    BigInteger? CapacityOut = null, BigInteger? RefillOut = null, BigInteger? CapacityIn = null, BigInteger? RefillIn = null);
