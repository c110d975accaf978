namespace DefiPay.Chains;

/// <summary>What links a block to its chain.</summary>
/// <param name="Number">Height; the genesis block has 0.</param>
/// <param name="Hash">Hash in the chain's canonical text form.</param>
/// <param name="ParentHash">Hash of the block before, in the same form; of the genesis block whatever the chain says (zeros).</param>
/// <param name="Timestamp">The time that the block states, UTC.</param>
public sealed record BlockHeader(ulong Number, string Hash, string ParentHash, DateTimeOffset Timestamp)
{
    /// <summary>Number and hash.</summary>
    public BlockRef Ref => new(Number, Hash);
}
