using DefiPay.Chains;
using DefiPay.Store.Reads.Scalars;

namespace DefiPay.Store.Reads;

/// <summary>An indexed block.</summary>
public sealed class Block
{
    /// <summary>The chain, in CAIP-2 form.</summary>
    public string ChainId { get; set; } = "";

    /// <summary>Height.</summary>
    public long Number { get; set; }

    /// <summary>Hash.</summary>
    [Hash]
    public string Hash { get; set; } = "";

    /// <summary>Hash of the block before.</summary>
    [Hash]
    public string ParentHash { get; set; } = "";

    /// <summary>The time that the block states, UTC.</summary>
    public DateTimeOffset Timestamp { get; set; }

    /// <summary>How sure it is that the block stays.</summary>
    public Finality Finality { get; set; }

    /// <summary>How many events of indexed contracts it holds.</summary>
    [NoFilter]
    public int EventCount { get; set; }
}
