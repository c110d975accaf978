using DefiPay.Chains;
using DefiPay.Chains.Bridging;

namespace DefiPay.Store.Bridge;

/// <summary>A deposit in a final block that is never signed.</summary>
/// <param name="ClaimedId">The id that its event states.</param>
/// <param name="Number">The source contract's number of it.</param>
/// <param name="Block">Where it happened.</param>
/// <param name="TransactionHash">By which transaction.</param>
/// <param name="LogIndex">At which position in the block.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record BridgeRefusal(TransferId ClaimedId, ulong Number, BlockRef Block, string TransactionHash, int LogIndex, string Reason);
