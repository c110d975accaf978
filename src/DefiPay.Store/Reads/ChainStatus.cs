using DefiPay.Store.Reads.Scalars;

namespace DefiPay.Store.Reads;

/// <summary>Where a chain's index stands and whether it may be trusted.</summary>
public sealed class ChainStatus
{
    /// <summary>The chain, in CAIP-2 form.</summary>
    public string ChainId { get; set; } = "";

    /// <summary>The block up to which all rows are complete.</summary>
    public long IndexedBlock { get; set; }

    /// <summary>That block's hash; the genesis block's before anything is indexed.</summary>
    [Hash]
    public string IndexedHash { get; set; } = "";

    /// <summary>The newest block that the node told of.</summary>
    public long HeadBlock { get; set; }

    /// <summary>How many blocks are missing, 0 or more.</summary>
    public long LagBlocks { get; set; }

    /// <summary>Age of the oldest block that is not indexed yet, in seconds; 0 when none is missing.</summary>
    public double LagSeconds { get; set; }

    /// <summary>How many reorgs were healed since the index began.</summary>
    public int Reorgs { get; set; }

    /// <summary>What the indexer is doing.</summary>
    public IndexState State { get; set; }

    /// <summary>Null, or in words why the index is stalled or what it waits for.</summary>
    public string? Message { get; set; }
}
