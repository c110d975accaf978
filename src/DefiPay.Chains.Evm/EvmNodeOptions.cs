namespace DefiPay.Chains.Evm;

/// <summary>How an EVM node is reached, and what is accepted of it: a node may be anybody's.</summary>
public sealed record EvmNodeOptions
{
    /// <summary>Its JSON-RPC endpoint, such as <c>http://127.0.0.1:8545/</c>; http or https.</summary>
    public required Uri Url { get; init; }

    /// <summary>The chain it must belong to, in CAIP-2 form; namespace <c>eip155</c>.</summary>
    public required ChainId ChainId { get; init; }

    /// <summary>Longest wait for one answer; 100 ms to 10 min, default 20 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Largest answer in bytes; 1 kB to 1 GB, default 64 MB.</summary>
    public int AnswerBytesMax { get; init; } = 64 << 20;

    /// <summary>Blocks that one request for a range may name; 1 to 1,000, default 100. Public nodes often allow fewer.</summary>
    public int RangeBlocksMax { get; init; } = 100;

    /// <summary>
    /// Whether the logs of a block are held against the bloom filter in its header, so that a node cannot leave some out unnoticed.
    /// Default true; some layer-2 chains leave the filter empty.
    /// </summary>
    public bool ChecksLogsBloom { get; init; } = true;

    /// <summary>What errors call the node: a user, a path or a query of the address may hold a secret.</summary>
    internal string Node => Url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    internal void Check()
    {
        if (!Url.IsAbsoluteUri || Url.Scheme is not ("http" or "https"))
            throw new ArgumentException($"Url: {(Url.IsAbsoluteUri ? Url.Scheme : "a relative address")} leads to no node; accepted is http or https, such as http://127.0.0.1:8545/.");
        if (ChainId.Namespace != "eip155" || !ulong.TryParse(ChainId.Reference, out _))
            throw new ArgumentException($"ChainId: {ChainId} is no EVM chain; accepted is eip155 and a number, such as eip155:31337.");
        if (Timeout < TimeSpan.FromMilliseconds(100) || Timeout > TimeSpan.FromMinutes(10))
            throw new ArgumentOutOfRangeException(nameof(Timeout), Timeout, "Timeout: accepted are 100 ms to 10 min.");
        if (AnswerBytesMax is < 1_000 or > 1_000_000_000)
            throw new ArgumentOutOfRangeException(nameof(AnswerBytesMax), AnswerBytesMax, "AnswerBytesMax: accepted are 1,000 to 1,000,000,000 bytes.");
        if (RangeBlocksMax is < 1 or > 1_000)
            throw new ArgumentOutOfRangeException(nameof(RangeBlocksMax), RangeBlocksMax, "RangeBlocksMax: accepted are 1 to 1,000 blocks.");
    }
}
