using DefiPay.Chains;
using DefiPay.Stratis;

namespace DefiPay.Bridge;

/// <summary>What a party of the bridge believes of it by its own configuration; no event can change that.</summary>
public sealed record BridgeOptions
{
    /// <summary>The EVM chain and the gateway.</summary>
    public required BridgeEndOptions Evm { get; init; }

    /// <summary>The Stratis chain and the vault.</summary>
    public required BridgeEndOptions Stratis { get; init; }

    /// <summary>The Stratis network, whose addresses the vault's events name; default CirrusDev.</summary>
    public StratisNetwork StratisNetwork { get; init; } = StratisNetwork.CirrusDev;

    /// <summary>Tokens that cross; 1 to 1,000 pairs, no token twice.</summary>
    public required IReadOnlyList<BridgeTokenPair> Tokens { get; init; }

    /// <summary>Where attestations are collected: the roots of the validators' addresses, http or https; at most 100. Only relayers and claims use them.</summary>
    public IReadOnlyList<Uri> ValidatorUrls { get; init; } = [];

    /// <summary>Npgsql connection string of the database that holds the party's schema. It may hold a password and is never repeated.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>How often the chains are looked at while nothing is to do; 10 ms to 60 s, default 200 ms.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Longest pause after failures, which begin with the poll interval and double; 1 s to 10 min, default 10 s.</summary>
    public TimeSpan BackoffMax { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest wait for one answer of a node or a validator; 100 ms to 2 min, default 10 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>An EVM transaction that no block took for so long is signed again with higher fees; 1 s to 1 h, default 20 s.</summary>
    public TimeSpan StuckAfter { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Highest fee for a unit of gas that is ever offered, in wei; default 500 gwei.</summary>
    public ulong FeePerGasMaxWei { get; init; } = 500_000_000_000;

    /// <summary>Most gas that a release is given; 300,000 to 30,000,000, default 1,000,000. One that needs more waits for somebody else.</summary>
    public ulong ReleaseGasMax { get; init; } = 1_000_000;

    /// <summary>Checks all of it; the exception names the field, what was wrong and what is accepted.</summary>
    /// <exception cref="ArgumentException">Something is not as it must be.</exception>
    public void Check()
    {
        Demand(Evm.ChainId.Namespace == "eip155", "Evm.ChainId", Evm.ChainId.Value, "a chain of eip155, such as eip155:31337");
        Demand(Stratis.ChainId.Value == StratisNetwork.ChainId, "Stratis.ChainId", Stratis.ChainId.Value, $"{StratisNetwork.ChainId}, the chain of {StratisNetwork.Name}");
        Demand(Tokens.Count is >= 1 and <= 1_000, "Tokens", $"{Tokens.Count} pairs", "1 to 1,000 pairs");
        Demand(ValidatorUrls.Count <= 100, "ValidatorUrls", $"{ValidatorUrls.Count} addresses", "at most 100");
        foreach (var url in ValidatorUrls)
            Demand(url.IsAbsoluteUri && url.Scheme is "http" or "https", "ValidatorUrls", url.IsAbsoluteUri ? url.Scheme : "a relative address", "http or https");
        Demand(!string.IsNullOrWhiteSpace(ConnectionString), "ConnectionString", "nothing", "a Postgres connection string");
        Range(nameof(PollInterval), PollInterval, TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(60));
        Range(nameof(BackoffMax), BackoffMax, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
        Range(nameof(Timeout), Timeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(2));
        Range(nameof(StuckAfter), StuckAfter, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        Demand(FeePerGasMaxWei >= 1_000_000_000, nameof(FeePerGasMaxWei), $"{FeePerGasMaxWei} wei", "at least 1 gwei");
        Demand(ReleaseGasMax is >= 300_000 and <= 30_000_000, nameof(ReleaseGasMax), $"{ReleaseGasMax} gas", "300,000 to 30,000,000");
        foreach (var pair in Tokens)
            Demand(pair.ReleaseLeast >= 0 && pair.ReleaseLeast.GetBitLength() <= 256, "Tokens.ReleaseLeast", pair.ReleaseLeast.ToString(), "0 to 2^256 - 1");
        _ = new BridgeRoute(this);
    }

    internal static void Demand(bool condition, string field, string found, string accepted)
    {
        if (!condition)
            throw new ArgumentException($"{field}: {PlainText.Of(found, 80)} is not possible; accepted: {accepted}.");
    }

    private static void Range(string name, TimeSpan value, TimeSpan least, TimeSpan most) =>
        Demand(value >= least && value <= most, name, value.ToString(), $"{least} to {most}");
}
