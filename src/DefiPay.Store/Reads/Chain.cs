namespace DefiPay.Store.Reads;

/// <summary>A chain and how far its index has verified it.</summary>
public sealed class Chain
{
    /// <summary>Name in CAIP-2 form.</summary>
    public string Id { get; set; } = "";

    /// <summary>Name for people.</summary>
    public string Name { get; set; } = "";

    /// <summary>Family of the chain.</summary>
    public ChainKind Kind { get; set; }

    /// <summary>The newest block that the node told of.</summary>
    public long HeadBlock { get; set; }

    /// <summary>The newest safe block. Counted from the indexed block, so that a fork not yet looked at makes nothing safe.</summary>
    public long SafeBlock { get; set; }

    /// <summary>The newest final block, counted in the same way.</summary>
    public long FinalBlock { get; set; }
}
