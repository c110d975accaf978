namespace DefiPay.Chains.Evm.Hardhat.Journal;

/// <summary>Where a line's text stands in its file.</summary>
internal readonly record struct LinePosition(long Offset, int Length);
