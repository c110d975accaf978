using System.Numerics;

namespace DefiPay.Store.Writes;

/// <summary>Tokens given to the bridge: locked, or burned.</summary>
public sealed record BridgeDepositRow(
    long BlockNumber, int LogIndex, BridgeTransferKey Key, string TokenId, string Sender, string Recipient, BigInteger Amount, long Number,
    string DestinationChainId, string DestinationContract, string TransactionHash, DateTimeOffset Timestamp);
