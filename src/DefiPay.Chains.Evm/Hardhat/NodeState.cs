namespace DefiPay.Chains.Evm.Hardhat;

/// <summary>The head of the node's chain, and how many transactions the next block could hold.</summary>
internal sealed record NodeState(ulong Number, string Hash, long Time, int Executable);
