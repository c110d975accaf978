namespace DefiPay.Store.Writes;

/// <summary>A validator's vote for a transfer.</summary>
public sealed record BridgeVoteRow(
    long BlockNumber, int LogIndex, BridgeTransferKey Key, string ContractBytes, string Validator, long Epoch, string TransactionHash, DateTimeOffset Timestamp);
