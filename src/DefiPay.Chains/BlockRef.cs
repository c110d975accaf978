namespace DefiPay.Chains;

/// <summary>One block of one chain: a height alone does not name a block, because a fork has another at the same height.</summary>
/// <param name="Number">Height; the genesis block has 0.</param>
/// <param name="Hash">Hash in the chain's canonical text form.</param>
public readonly record struct BlockRef(ulong Number, string Hash)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Number} ({Hash})";
}
