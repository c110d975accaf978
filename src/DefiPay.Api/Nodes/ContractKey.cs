namespace DefiPay.Api.Nodes;

/// <summary>Names a contract across chains.</summary>
public readonly record struct ContractKey(string ChainId, string Address);
