using DefiPay.Chains;
using DefiPay.Chains.Bridging;

namespace DefiPay.Store.Bridge;

/// <summary>A deposit in a final block whose every field was derived again.</summary>
/// <param name="Id">The transfer's id, computed from the fields.</param>
/// <param name="Fields">All that makes the transfer what it is.</param>
/// <param name="Block">Where it happened.</param>
/// <param name="TransactionHash">By which transaction.</param>
/// <param name="LogIndex">At which position in the block.</param>
public sealed record BridgeDeposit(TransferId Id, TransferFields Fields, BlockRef Block, string TransactionHash, int LogIndex);
