namespace DefiPay.Store.Writes;

/// <summary>Names a balance on its chain.</summary>
public readonly record struct BalanceKey(string TokenId, string Account);
