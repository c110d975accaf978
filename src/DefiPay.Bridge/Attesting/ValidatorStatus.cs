using DefiPay.Store.Bridge;

namespace DefiPay.Bridge.Attesting;

/// <summary>What a validator says of itself.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Address">Its signer on the EVM chain.</param>
/// <param name="StratisAddress">Its voter on the Stratis chain.</param>
/// <param name="Epoch">The gateway's epoch as it was last read; null before.</param>
/// <param name="Objection">Why it signs nothing, or why what it signs does not count; null when neither.</param>
/// <param name="Chains">How far it followed them.</param>
/// <param name="Counts">What it has seen and done.</param>
public sealed record ValidatorStatus(
    string Name, string Address, string StratisAddress, ulong? Epoch, string? Objection, IReadOnlyList<FollowedChainStatus> Chains, BridgeCounts Counts);
