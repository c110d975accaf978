using System.Numerics;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;

namespace DefiPay.Store.Bridge;

/// <summary>An own signed transaction.</summary>
/// <param name="Id">The row.</param>
/// <param name="ChainId">Where it goes.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Transfer">Which transfer; null for a filled nonce.</param>
/// <param name="Epoch">For which set of signers.</param>
/// <param name="TransactionHash">Its hash in canonical text form.</param>
/// <param name="Raw">The bytes that are sent.</param>
/// <param name="Nonce">Its nonce; null on chains without.</param>
/// <param name="State">Where it stands.</param>
/// <param name="SignedAt">When it was signed.</param>
public sealed record OutgoingTransaction(
    long Id, ChainId ChainId, OutgoingKind Kind, TransferId? Transfer, ulong Epoch, string TransactionHash, byte[] Raw, ulong? Nonce,
    OutgoingState State, DateTimeOffset SignedAt)
{
    /// <summary>The most that it offers for a unit of gas, in wei; null on chains without such fees.</summary>
    public BigInteger? FeeMaxWei { get; init; }

    /// <summary>Of which this goes to the block's maker; null with the other.</summary>
    public BigInteger? FeeTipWei { get; init; }
}
