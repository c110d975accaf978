namespace DefiPay.Chains.Evm.Hardhat;

/// <summary>What the EVM devnet has to tell while it starts or runs.</summary>
/// <param name="Text">A sentence for people.</param>
/// <param name="BlocksDone">Blocks replayed so far.</param>
/// <param name="BlocksTotal">Blocks to replay; 0 when the sentence is about something else.</param>
public readonly record struct EvmDevnetProgress(string Text, ulong BlocksDone = 0, ulong BlocksTotal = 0);
