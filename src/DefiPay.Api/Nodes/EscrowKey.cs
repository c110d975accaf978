namespace DefiPay.Api.Nodes;

/// <summary>Names an escrow across chains.</summary>
public readonly record struct EscrowKey(string ChainId, string EscrowId);
