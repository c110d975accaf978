namespace DefiPay.Store.Writes;

/// <summary>How many rows of one kind a transfer has so far: what the fold must know to count on.</summary>
public sealed record BridgeCountRow(BridgeTransferKey Key, int Count);
