namespace DefiPay.Chains;

/// <summary>A moment in the past. Each chain has its own heights, so a moment names its chain.</summary>
/// <param name="ChainId">The chain.</param>
/// <param name="Block">The height; the moment is after this block.</param>
public readonly record struct BlockPoint(ChainId ChainId, ulong Block)
{
    /// <inheritdoc/>
    public override string ToString() => $"block {Block} of {ChainId}";
}
