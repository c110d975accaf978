using DefiPay.Chains;

namespace DefiPay.Store.Writes;

/// <summary>The cursor was not where the writer left it: another indexer moved first. Nothing was written; look again.</summary>
public sealed class CursorMovedException(ChainId chain, IndexCursor expected)
    : Exception($"The index of {chain} is no longer as it was left at block {expected.Number}: another indexer writes it too.");
