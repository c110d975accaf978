using DefiPay.Chains;

namespace DefiPay.Store.Bridge;

/// <summary>How far a chain was followed.</summary>
/// <param name="Tip">The newest block of the journal.</param>
/// <param name="Handled">The newest final block whose events are stored.</param>
/// <param name="Deposits">The number of the last deposit stored or refused; 0 for none.</param>
/// <param name="Stalled">Why the chain is no longer followed; null while it is.</param>
public sealed record FollowPosition(BlockRef Tip, BlockRef Handled, ulong Deposits, string? Stalled);
