using System.Numerics;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;

namespace DefiPay.Store.Bridge;

/// <summary>A release or mint in a final block.</summary>
/// <param name="Id">The transfer's id.</param>
/// <param name="Token">The token that was paid out.</param>
/// <param name="SourceToken">The token on the other chain that belongs to it; null when the party knows none.</param>
/// <param name="Recipient">Who got it.</param>
/// <param name="Amount">How much.</param>
/// <param name="Block">Where it happened.</param>
/// <param name="TransactionHash">By which transaction.</param>
public sealed record BridgeSettlement(
    TransferId Id, byte[] Token, byte[]? SourceToken, byte[] Recipient, BigInteger Amount, BlockRef Block, string TransactionHash);
