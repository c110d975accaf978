using DefiPay.Chains;

namespace DefiPay.Store.Bridge;

/// <summary>Where the event of a refused deposit is found again.</summary>
/// <param name="ChainId">The source chain.</param>
/// <param name="Block">The block, which was final when it was read.</param>
/// <param name="LogIndex">The log's position in it.</param>
public sealed record RefusedLog(ChainId ChainId, BlockRef Block, int LogIndex);
