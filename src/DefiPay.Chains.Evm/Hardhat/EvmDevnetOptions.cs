namespace DefiPay.Chains.Evm.Hardhat;

/// <summary>How the EVM devnet runs. The names are those of the Stratis devnet's options.</summary>
public sealed record EvmDevnetOptions
{
    /// <summary>Folder of the chain's journal, its log and Hardhat's own files; made when it is missing.</summary>
    public required string Folder { get; init; }

    /// <summary>Port of the JSON-RPC server on 127.0.0.1, 0 to 65,535; 0 takes a free one. Default: 8545.</summary>
    public int Port { get; init; } = 8545;

    /// <summary>Empty blocks after one with transactions, 0 to 100, so that it becomes final by itself. Default: 2.</summary>
    public int ConfirmingBlocks { get; init; } = 2;

    /// <summary>Time between those. Default: 200 ms.</summary>
    public TimeSpan ConfirmingBlockTime { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// Time between blocks of a chain at rest; zero stops them. Default: zero, because contracts here have a clock, and every block has to
    /// be replayed at the next start.
    /// </summary>
    public TimeSpan IdleBlockTime { get; init; } = TimeSpan.Zero;

    /// <summary>How long the node may take until it answers; the replay comes on top. Default: 60 s.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Where to look for hardhat.config.js and the npm packages: each folder and its parents. Default: the program's.</summary>
    public IReadOnlyList<string> NpmRoots { get; init; } = [AppContext.BaseDirectory];

    /// <summary>Hears of the replay and of what goes wrong later. Default: nobody.</summary>
    public IProgress<EvmDevnetProgress>? Progress { get; init; }

    /// <summary>Checks the ranges.</summary>
    /// <exception cref="ArgumentException">An option lies outside; the message names it and its range.</exception>
    public void Check()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Folder);
        if (Port is < 0 or > 65_535)
            throw new ArgumentException($"Port: {Port} is not from 0 to 65535.");
        if (ConfirmingBlocks is < 0 or > 100)
            throw new ArgumentException($"ConfirmingBlocks: {ConfirmingBlocks} is not from 0 to 100.");
        if (ConfirmingBlockTime < TimeSpan.Zero || IdleBlockTime < TimeSpan.Zero || StartTimeout <= TimeSpan.Zero)
            throw new ArgumentException("Block times must not be negative, and StartTimeout more than zero.");
    }
}
