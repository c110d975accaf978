using DefiPay.Api;

namespace DefiPay.Roles;

/// <summary>Which of the roles over the database run in a process, and how.</summary>
internal sealed record ServerOptions
{
    /// <summary>The database; holds a password.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>Base address of the Stratis node to index; null where this process indexes nothing.</summary>
    public Uri? StratisNode { get; init; }

    /// <summary>JSON-RPC endpoint of the EVM node to index; null where this process does not index that chain.</summary>
    public Uri? EvmNode { get; init; }

    /// <summary>Blocks until a block is final; 0 to 100,000.</summary>
    public int FinalDepth { get; init; } = 2;

    /// <summary>Loopback port of the API; null where this process serves none.</summary>
    public int? ApiPort { get; init; }

    /// <summary>Accounts for the start page.</summary>
    public IReadOnlyList<ListedAccount> Accounts { get; init; } = [];
}
