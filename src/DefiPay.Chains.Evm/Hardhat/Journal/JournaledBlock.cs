namespace DefiPay.Chains.Evm.Hardhat.Journal;

/// <summary>What it takes to mine a block again, and the hash that must come out.</summary>
/// <param name="Number">1 or more.</param>
/// <param name="Time">Seconds since 1970.</param>
/// <param name="Hash">`0x` and lower-case hex.</param>
/// <param name="Transactions">The signed transactions in their order, as they were sent: `0x` and hex.</param>
internal sealed record JournaledBlock(ulong Number, long Time, string Hash, IReadOnlyList<string> Transactions);
