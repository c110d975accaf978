using System.Numerics;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;

namespace DefiPay.Store.Bridge;

/// <summary>A release or mint in a final block.</summary>
/// <param name="Id">The transfer's id.</param>
/// <param name="SourceToken">The token on the other chain that belongs to the one paid out; null when that one is unknown.</param>
/// <param name="Recipient">Who got it.</param>
/// <param name="Amount">How much.</param>
/// <param name="Block">Where it happened.</param>
/// <param name="TransactionHash">By which transaction.</param>
public sealed record BridgeSettlement(TransferId Id, byte[]? SourceToken, byte[] Recipient, BigInteger Amount, BlockRef Block, string TransactionHash);
