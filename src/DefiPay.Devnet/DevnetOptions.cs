using System.Net;
using DefiPay.Devnet.Mempool;
using DefiPay.Stratis;

namespace DefiPay.Devnet;

/// <summary>How a devnet runs.</summary>
public sealed record DevnetOptions
{
    /// <summary>Folder of the chain's files; made when it is missing.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Where the REST API listens. Default: loopback only.</summary>
    public IPAddress ListenAddress { get; init; } = IPAddress.Loopback;

    /// <summary>Port of the REST API, 0 to 65,535; 0 takes a free one. Default: 38223, as a Cirrus node on its test network.</summary>
    public int Port { get; init; } = 38223;

    /// <summary>Prefixes and names. Default: CirrusDev.</summary>
    public StratisNetwork Network { get; init; } = StratisNetwork.CirrusDev;

    /// <summary>Empty blocks after one with transactions, 0 to 100, so that it becomes final by itself. Default: 2.</summary>
    public int ConfirmingBlocks { get; init; } = 2;

    /// <summary>Time between those. Default: 200 ms.</summary>
    public TimeSpan ConfirmingBlockTime { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Time between blocks of a chain at rest: contracts know time only as height. Zero stops them. Default: 16 s.</summary>
    public TimeSpan IdleBlockTime { get; init; } = TimeSpan.FromSeconds(16);

    /// <summary>Spacing of all blocks, as on Cirrus (16 s); null mines at once when a transaction arrives. Default: null.</summary>
    public TimeSpan? BlockTime { get; init; }

    /// <summary>Whether blocks come only when they are asked for. Not together with a block time. Default: no.</summary>
    public bool ManualBlocks { get; init; }

    /// <summary>Least fee of a transaction, in satoshi for 1,000 bytes. Default: 10,000, as on CirrusDev.</summary>
    public ulong RelayFeeSatoshiPerKilobyte { get; init; } = 10_000;

    /// <summary>
    /// Gas of all contract transactions of a block together, at least 250,000 (one transaction's most). Default: 2,500,000, as on Cirrus; more
    /// is a relaxation for load tests.
    /// </summary>
    public ulong BlockGasLimit { get; init; } = GasRules.BlockGasLimit;

    /// <summary>
    /// Whether answers have those oddities of a Cirrus node that only hurt: no block number in receipts of blocks that the node mined itself, a
    /// gas limit of 10,000 as the default of dynamic calls, with which none succeeds, unreadable parameters of a local call reported inside an answer
    /// of status 200, and status 500 for receipts and local calls with a log that has no struct in its contract. Default: no.
    /// </summary>
    public bool Quirks { get; init; }

    /// <summary>Whether <c>api/Node/shutdown</c> asks the program to end; else it is refused. Default: no.</summary>
    public bool AllowShutdown { get; init; }

    /// <summary>Checks the ranges.</summary>
    /// <exception cref="ArgumentException">An option lies outside; the message names it and its range.</exception>
    public void Check()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(DataFolder);
        if (Port is < 0 or > 65_535)
            throw new ArgumentException($"Port: {Port} is not from 0 to 65535.");
        if (ConfirmingBlocks is < 0 or > 100)
            throw new ArgumentException($"ConfirmingBlocks: {ConfirmingBlocks} is not from 0 to 100.");
        if (BlockGasLimit < GasRules.LimitMax)
            throw new ArgumentException($"BlockGasLimit: {BlockGasLimit} is below {GasRules.LimitMax}, the most that one transaction may use.");
        if (ManualBlocks && BlockTime is not null)
            throw new ArgumentException("ManualBlocks: cannot be set together with BlockTime.");
        if (ConfirmingBlockTime < TimeSpan.Zero || IdleBlockTime < TimeSpan.Zero || BlockTime <= TimeSpan.Zero)
            throw new ArgumentException("Block times must not be negative, and BlockTime more than zero.");
    }
}
