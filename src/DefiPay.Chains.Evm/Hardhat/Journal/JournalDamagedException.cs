namespace DefiPay.Chains.Evm.Hardhat.Journal;

/// <summary>The journal holds what no crash leaves behind: another program's lines, or changed ones.</summary>
public sealed class JournalDamagedException(string message) : IOException(message);
