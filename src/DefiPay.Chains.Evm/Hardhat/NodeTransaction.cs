namespace DefiPay.Chains.Evm.Hardhat;

/// <summary>A transaction and its signed bytes, both `0x` and hex.</summary>
internal sealed record NodeTransaction(string Hash, string Raw);
