namespace DefiPay.Api.Nodes;

/// <summary>Names a transfer over the bridge: an id counts at the contract that took the deposit, and nowhere else.</summary>
public readonly record struct BridgeTransferKey(string SourceChainId, string SourceContract, string TransferId);
