using DefiPay.Chains;

namespace DefiPay.Store.Writes;

/// <summary>What projections fold of one block: the decoded events of indexed contracts, and native coins created and spent.</summary>
/// <param name="Header">The block.</param>
/// <param name="Events">Events in log order.</param>
/// <param name="Outputs">Outputs in block order.</param>
/// <param name="Spends">Spends in block order.</param>
public sealed record BlockFacts(
    BlockHeader Header, IReadOnlyList<EventFact> Events, IReadOnlyList<OutputFact> Outputs, IReadOnlyList<OutPoint> Spends);
