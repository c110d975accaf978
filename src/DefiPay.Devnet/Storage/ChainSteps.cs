using DefiPay.Stratis;

namespace DefiPay.Devnet.Storage;

/// <summary>What each kind of step on disk does.</summary>
/// <param name="OnTransaction">A transaction was accepted.</param>
/// <param name="OnBranch">Blocks took the place of whatever was from the first one's height on.</param>
/// <param name="OnSnapshot">A snapshot of that number was taken.</param>
/// <param name="OnRevert">The chain went back to the snapshot of that number.</param>
internal sealed record ChainSteps(Action<Transaction> OnTransaction, Action<BranchRecord> OnBranch, Action<uint> OnSnapshot, Action<uint> OnRevert);
