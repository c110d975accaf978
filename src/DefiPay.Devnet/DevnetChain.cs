using System.Threading.Channels;
using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Receipts;
using DefiPay.ContractEngine.State;
using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Mempool;
using DefiPay.Devnet.Storage;
using DefiPay.Devnet.Tracing;
using DefiPay.Stratis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DefiPay.Devnet;

/// <summary>
/// The devnet's chain: what the REST API reads, and the three ways in which it changes. What a change returned is on disk. Safe for use by
/// several threads at once.
/// </summary>
public sealed partial class DevnetChain : IDisposable
{
    /// <summary>A reorganisation replaces at most so many blocks, as on the platform.</summary>
    public const int ReorgDepthMax = 240;

    /// <summary>At most so many blocks are mined at once.</summary>
    public const int MineCountMax = 1_000;

    private readonly TimeProvider _time;
    private readonly DevnetOptions _options;
    private ChainStateStore _states = new();
    private readonly ContractExecutor _executor = new();
    private BlockAssembler _assembler;
    private Ledger _ledger = new();
    private ChainLog _log;
    private readonly Channel<bool> _arrivals = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    // Whoever holds this one is the only one that changes blocks and coins; contracts run under it for as long as they take.
    private readonly SemaphoreSlim _mining = new(1);

    // Held for moments, to read or change the ledger and to write the log.
    private readonly Lock _gate = new();

    private readonly ILogger _logger;

    private DevnetChain(DevnetOptions options, TimeProvider time, ILogger logger)
    {
        _logger = logger;
        _options = options;
        _time = time;
        Sources = new ContractSources(options.DataFolder);
        _tracer = new TransactionTracer(_states, Sources, options.Network);
        _assembler = new BlockAssembler(_executor, _states, options.BlockGasLimit);
        _log = ChainReplay.Open(options.DataFolder, _ledger, _states);
        RemoveLoading(); // Of a load that a kill ended; the folder is locked now, so it is nobody's.
        if (_ledger.Blocks.Count == 0)
        {
            Commit(new BranchRecord(FirstBlocks.Create(NowSeconds()), false, [], []));
        }
    }

    /// <summary>The last block.</summary>
    public ChainedBlock Tip
    {
        get
        {
            lock (_gate)
            {
                return _ledger.Tip;
            }
        }
    }

    /// <summary>How many transactions wait for a block.</summary>
    public int WaitingCount
    {
        get
        {
            lock (_gate)
            {
                return _ledger.Pool.Count;
            }
        }
    }

    /// <summary>How many of the last blocks a reorganisation could replace now.</summary>
    public int ReplaceableCount => (int)Math.Min(ReorgDepthMax, Tip.Height - FirstBlocks.LastHeight);

    /// <summary>Something arrived that a block could hold.</summary>
    internal ChannelReader<bool> Arrivals => _arrivals.Reader;

    /// <summary>Empty blocks that are still missing above the last one in which somebody sent something.</summary>
    internal int MissingConfirmations
    {
        get
        {
            lock (_gate)
            {
                return (int)Math.Max(0, (long)_ledger.LastBusyHeight + _options.ConfirmingBlocks - (long)_ledger.Tip.Height);
            }
        }
    }

    /// <summary>Opens the chain in the data folder, or begins one there.</summary>
    /// <exception cref="RecordLogCorruptException">The chain's file is damaged.</exception>
    /// <exception cref="IOException">The folder cannot be used, or another program uses it.</exception>
    public static DevnetChain Open(DevnetOptions options, TimeProvider time, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        options.Check();
        return new DevnetChain(options, time, logger ?? NullLogger.Instance);
    }

    /// <summary>The block at a height of the present chain; null above the tip.</summary>
    public ChainedBlock? BlockAt(ulong height)
    {
        lock (_gate)
        {
            return height < (ulong)_ledger.Blocks.Count ? _ledger.Blocks[(int)height] : null;
        }
    }

    /// <summary>A block of the present chain; null for a replaced one.</summary>
    public ChainedBlock? FindBlock(Hash256 hash)
    {
        lock (_gate)
        {
            return _ledger.FindBlock(hash);
        }
    }

    /// <summary>A transaction of the present chain, or one that waits; its block is null then.</summary>
    public (Transaction Transaction, ChainedBlock? Block)? FindTransaction(Hash256 transactionId)
    {
        lock (_gate)
        {
            return _ledger.FindTransaction(transactionId);
        }
    }

    /// <summary>What a contract transaction of the present chain came to; null while none of that id is in a block.</summary>
    public StoredReceipt? FindReceipt(Hash256 transactionId)
    {
        lock (_gate)
        {
            return _ledger.FindReceipt(transactionId);
        }
    }

    /// <summary>All receipts of a range of heights, both ends included, in the order of execution.</summary>
    /// <param name="from">Height of the first block.</param>
    /// <param name="to">Height of the last one.</param>
    /// <param name="mayHold">Whether a block whose logs have this bloom is looked into; null for all. Receipts of old blocks are read from the disk.</param>
    public IEnumerable<(ChainedBlock Block, StoredReceipt Receipt)> Receipts(ulong from, ulong to, Func<LogsBloom, bool>? mayHold = null)
    {
        for (var height = from; height <= to && BlockAt(height) is { } block; height++)
        {
            // Most blocks of a resting chain are empty, and need not be read for that.
            if (!block.HasTransactions || mayHold?.Invoke(block.Header.Bloom) == false)
            {
                continue;
            }

            foreach (var receipt in block.Receipts)
            {
                yield return (block, receipt);
            }
        }
    }

    /// <summary>The coin of this name; null when it never was or is spent. Waiting transactions do not count.</summary>
    public UnspentCoin? FindUnspent(OutPoint outPoint)
    {
        lock (_gate)
        {
            return _ledger.Coins.Find(outPoint);
        }
    }

    /// <summary>The coins in the chain that belong to an address, those that a waiting transaction spends too, oldest first.</summary>
    public IReadOnlyList<UnspentCoin> CoinsOf(StratisAddress address)
    {
        lock (_gate)
        {
            return [.. OldestFirst(_ledger.Coins.Of(address))];
        }
    }

    /// <summary>The coins in the chain that belong to an address and that no waiting transaction spends, oldest first.</summary>
    public IReadOnlyList<UnspentCoin> UnspentOf(StratisAddress address)
    {
        lock (_gate)
        {
            return [.. OldestFirst(_ledger.Coins.Of(address).Where(coin => _ledger.Pool.FindSpender(coin.OutPoint) is null))];
        }
    }

    /// <summary>The contracts' state after the last block, which may be a lower one in the next moment: a snapshot was gone back to.</summary>
    public ContractState TipState
    {
        get
        {
            lock (_gate)
            {
                return new ContractState(_states, _ledger.Tip.Header.StateRoot);
            }
        }
    }

    /// <summary>How many blocks confirm one of that height: 1 at the tip, 0 above it.</summary>
    public ulong ConfirmationsAt(ulong height)
    {
        var tip = Tip.Height;
        return height <= tip ? tip - height + 1 : 0;
    }

    /// <summary>The contracts' state after the block of a height.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The height lies above the tip.</exception>
    public ContractState StateAt(ulong height)
    {
        lock (_gate)
        {
            var block = BlockAt(height) ?? throw new ArgumentOutOfRangeException(nameof(height), height, "The height lies above the tip.");
            return new ContractState(_states, block.Header.StateRoot);
        }
    }

    /// <summary>Tries a call on the state after the block of the request's height, without leaving a trace.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The height lies above the tip.</exception>
    public LocalCallResult LocalCall(LocalCallRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _executor.LocalCall(request, StateAt(request.BlockNumber));
    }

    private static IEnumerable<UnspentCoin> OldestFirst(IEnumerable<UnspentCoin> coins) =>
        coins.OrderBy(coin => coin.Height).ThenBy(coin => coin.OutPoint.TransactionId).ThenBy(coin => coin.OutPoint.Index);

    /// <inheritdoc/>
    public void Dispose()
    {
        _log.Dispose();
        _mining.Dispose();
        _loading.Dispose();
    }
}
