using DefiPay.Chains;
using DefiPay.Chains.Bridging;

namespace DefiPay.Store.Bridge;

/// <summary>A deposit in a final block that is not signed.</summary>
/// <param name="ClaimedId">The id that its event states.</param>
/// <param name="Number">The source contract's number of it.</param>
/// <param name="Block">Where it happened.</param>
/// <param name="TransactionHash">By which transaction.</param>
/// <param name="LogIndex">At which position in the block.</param>
/// <param name="Reason">Why, for people.</param>
/// <param name="AwaitsToken">Whether all of it fits but the token, which the party does not know yet.</param>
/// <param name="Configuration">Fingerprint of the configuration that it was compared with; under another it is looked at again.</param>
public sealed record BridgeRefusal(
    TransferId ClaimedId, ulong Number, BlockRef Block, string TransactionHash, int LogIndex, string Reason, bool AwaitsToken, byte[] Configuration);
