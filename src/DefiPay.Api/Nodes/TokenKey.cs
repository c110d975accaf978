namespace DefiPay.Api.Nodes;

/// <summary>Names a token or native coin across chains.</summary>
public readonly record struct TokenKey(string ChainId, string TokenId);
