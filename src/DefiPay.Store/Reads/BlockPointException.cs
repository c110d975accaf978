using DefiPay.Chains;

namespace DefiPay.Store.Reads;

/// <summary>A past state was asked for that the index cannot know: the chain is not indexed, or not that far.</summary>
public sealed class BlockPointException(BlockPoint at, long? indexedBlock, string message) : Exception(message)
{
    /// <summary>What was asked for.</summary>
    public BlockPoint At { get; } = at;

    /// <summary>How far the chain is indexed; null when it is not indexed at all.</summary>
    public long? IndexedBlock { get; } = indexedBlock;
}
