namespace DefiPay.Store.Writes;

/// <summary>Names a token as one of the bridge's contracts knows it.</summary>
public readonly record struct BridgeTokenKey(string Contract, string TokenId);
