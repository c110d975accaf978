using DefiPay.Chains;

namespace DefiPay.Store.Bridge;

/// <summary>The journal was not where it was left: another process with the same schema moved it. Nothing was written; look again.</summary>
public sealed class JournalMovedException(ChainId chain, BlockRef expected)
    : Exception($"The journal of {chain} is no longer as it was left at block {expected}: another process writes it too.");
