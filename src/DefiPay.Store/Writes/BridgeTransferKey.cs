namespace DefiPay.Store.Writes;

/// <summary>Names a transfer at one of the bridge's contracts: what another contract calls the same is another thing.</summary>
public readonly record struct BridgeTransferKey(string Contract, string TransferId);
