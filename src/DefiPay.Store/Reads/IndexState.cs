namespace DefiPay.Store.Reads;

/// <summary>What the indexer of a chain is doing. The numbers are stored.</summary>
public enum IndexState
{
    /// <summary>Catching up with the head in large batches.</summary>
    Backfilling = 0,

    /// <summary>Following the head.</summary>
    Live = 1,

    /// <summary>Stopped: the chain dropped blocks that were final here, and a person has to decide.</summary>
    Stalled = 2,
}
