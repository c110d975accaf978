using System.Numerics;

namespace DefiPay.Store.Writes;

/// <summary>A transfer that has its quorum and waits for the rate limit.</summary>
/// <param name="ReadyBlock">From this block on it can be minted, if nothing else takes the room.</param>
public sealed record BridgeQueueRow(
    long BlockNumber, int LogIndex, BridgeTransferKey Key, string ContractBytes, string TokenId, BigInteger Amount, long ReadyBlock, string TransactionHash,
    DateTimeOffset Timestamp);
