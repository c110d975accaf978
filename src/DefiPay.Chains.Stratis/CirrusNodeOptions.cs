namespace DefiPay.Chains.Stratis;

/// <summary>How a Cirrus node is reached, and what is accepted of it: a node may be anybody's.</summary>
public sealed record CirrusNodeOptions
{
    /// <summary>Root of its REST API, such as <c>http://127.0.0.1:38223/</c>; http or https.</summary>
    public required Uri Url { get; init; }

    /// <summary>Longest wait for one answer; 100 ms to 10 min, default 30 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Largest answer in bytes; 1 kB to 1 GB, default 64 MB (a full block of 1 MB is written as about 10 MB of JSON).</summary>
    public int AnswerBytesMax { get; init; } = 64 << 20;

    /// <summary>Receipts of one block that are asked for at the same time; 1 to 64, default 8.</summary>
    public int ReceiptsAtOnce { get; init; } = 8;

    /// <summary>What errors call the node: a user, a path or a query of the address may hold a secret.</summary>
    internal string Node => Url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    internal void Check()
    {
        if (!Url.IsAbsoluteUri || Url.Scheme is not ("http" or "https"))
            throw new ArgumentException($"Url: {(Url.IsAbsoluteUri ? Url.Scheme : "a relative address")} leads to no node; accepted is http or https, such as http://127.0.0.1:38223/.");
        if (Timeout < TimeSpan.FromMilliseconds(100) || Timeout > TimeSpan.FromMinutes(10))
            throw new ArgumentOutOfRangeException(nameof(Timeout), Timeout, "Timeout: accepted are 100 ms to 10 min.");
        if (AnswerBytesMax is < 1_000 or > 1_000_000_000)
            throw new ArgumentOutOfRangeException(nameof(AnswerBytesMax), AnswerBytesMax, "AnswerBytesMax: accepted are 1,000 to 1,000,000,000 bytes.");
        if (ReceiptsAtOnce is < 1 or > 64)
            throw new ArgumentOutOfRangeException(nameof(ReceiptsAtOnce), ReceiptsAtOnce, "ReceiptsAtOnce: accepted are 1 to 64.");
    }
}
