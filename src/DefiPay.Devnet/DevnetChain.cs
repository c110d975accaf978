using System.Threading.Channels;
using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Receipts;
using DefiPay.ContractEngine.State;
using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Mempool;
using DefiPay.Devnet.Storage;
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
    private readonly ChainStateStore _states = new();
    private readonly ContractExecutor _executor = new();
    private readonly BlockAssembler _assembler;
    private readonly Ledger _ledger = new();
    private readonly ChainLog _log;
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
        _assembler = new BlockAssembler(_executor, _states, options.BlockGasLimit);
        _log = ChainLog.Open(options.DataFolder, Replay, Replay);
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
    public IEnumerable<(ChainedBlock Block, StoredReceipt Receipt)> Receipts(ulong from, ulong to)
    {
        for (var height = from; height <= to && BlockAt(height) is { } block; height++)
        {
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

    /// <summary>The coins in the chain that belong to an address and that no waiting transaction spends, oldest first.</summary>
    public IReadOnlyList<UnspentCoin> UnspentOf(StratisAddress address)
    {
        lock (_gate)
        {
            return
            [
                .. _ledger.Coins.Of(address)
                    .Where(coin => _ledger.Pool.FindSpender(coin.OutPoint) is null)
                    .OrderBy(coin => coin.Height)
                    .ThenBy(coin => coin.OutPoint.TransactionId)
                    .ThenBy(coin => coin.OutPoint.Index),
            ];
        }
    }

    /// <summary>The contracts' state after the block of a height.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The height lies above the tip.</exception>
    public ContractState StateAt(ulong height)
    {
        var block = BlockAt(height) ?? throw new ArgumentOutOfRangeException(nameof(height), height, "The height lies above the tip.");
        return new ContractState(_states, block.Block.Header.StateRoot);
    }

    /// <summary>Tries a call on the state after the block of the request's height, without leaving a trace.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The height lies above the tip.</exception>
    public LocalCallResult LocalCall(LocalCallRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _executor.LocalCall(request, StateAt(request.BlockNumber));
    }

    /// <summary>
    /// Takes a signed transaction, or says why not. Once taken it is on disk, and is in the next block that has room. One that waits or is in a
    /// block already is taken again without effect, so that a sender who lost the answer may ask again.
    /// </summary>
    /// <exception cref="IOException">The disk failed; the transaction is not taken.</exception>
    public AcceptResult Accept(Transaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        if (TransactionRules.Check(transaction) is { } malformed)
        {
            return new AcceptResult(malformed);
        }

        if (FindTransaction(transaction.Id) is not null)
        {
            return default;
        }

        // Signatures take the longest, so they are checked outside of the lock; what may have changed meanwhile is checked again.
        var refusal = Check(transaction, out var spend) ?? InputRules.CheckSignatures(transaction, spend!);
        return refusal is null ? Enter(transaction) : new AcceptResult(refusal);
    }

    /// <summary>Mines blocks on top of the tip; the first takes what waits.</summary>
    /// <param name="count">1 to <see cref="MineCountMax"/>.</param>
    /// <param name="cancellationToken">Stops between two blocks.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count lies outside.</exception>
    /// <exception cref="IOException">The disk failed; blocks before are mined.</exception>
    public async Task MineAsync(int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MineCountMax);
        for (var i = 0; i < count; i++)
        {
            await _mining.WaitAsync(cancellationToken);
            try
            {
                MineNext();
            }
            finally
            {
                _mining.Release();
            }
        }
    }

    /// <summary>Replaces the last blocks by one more empty ones.</summary>
    /// <param name="depth">How many to replace: 1 to <see cref="ReplaceableCount"/>.</param>
    /// <param name="keepTransactions">Whether the replaced blocks' transactions wait again; else they are lost.</param>
    /// <param name="cancellationToken">Stops before anything has changed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The depth lies outside.</exception>
    /// <exception cref="IOException">The disk failed; nothing has changed.</exception>
    public async Task ReorgAsync(int depth, bool keepTransactions, CancellationToken cancellationToken)
    {
        await _mining.WaitAsync(cancellationToken);
        try
        {
            Replace(depth, keepTransactions);
        }
        finally
        {
            _mining.Release();
        }

        _arrivals.Writer.TryWrite(true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _log.Dispose();
        _mining.Dispose();
    }

    /// <summary>Checks what depends on the chain and on what waits.</summary>
    private Refusal? Check(Transaction transaction, out Spend? spend)
    {
        spend = null;
        lock (_gate)
        {
            return PoolRules.Check(transaction, _ledger, StateAt(_ledger.Tip.Height), NextTime(_ledger.Tip), _options, out spend);
        }
    }

    private AcceptResult Enter(Transaction transaction)
    {
        lock (_gate)
        {
            if (_ledger.FindTransaction(transaction.Id) is not null)
            {
                return default;
            }

            if (Check(transaction, out _) is { } refusal)
            {
                return new AcceptResult(refusal);
            }

            _log.Append(transaction);
            _ledger.Accept(transaction);
        }

        _arrivals.Writer.TryWrite(true);
        return default;
    }

    private void MineNext()
    {
        ChainedBlock parent;
        IReadOnlyList<Transaction> waiting;
        uint branch;
        lock (_gate)
        {
            (parent, waiting, branch) = (_ledger.Tip, _ledger.Pool.ToList(), _ledger.Branch);
        }

        var assembled = _assembler.Assemble(parent, _ledger.Coins, waiting, NextTime(parent), branch);
        Commit(new BranchRecord([assembled.Block], true, [.. assembled.Refused.Select(refused => refused.Id)], _states.Unsaved()));
        foreach (var refused in assembled.Refused)
        {
            TransactionDropped(_logger, _options.Network.ChainId, refused.Id.ToString());
        }
    }

    private void Replace(int depth, bool keepTransactions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(depth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(depth, ReplaceableCount);
        var parent = BlockAt(Tip.Height - (ulong)depth)!;
        var branch = new List<ChainedBlock>();
        for (var i = 0; i <= depth; i++)
        {
            parent = _assembler.Assemble(parent, _ledger.Coins, [], NextTime(parent), _ledger.Branch + 1).Block;
            branch.Add(parent);
        }

        Commit(new BranchRecord(branch, keepTransactions, [], _states.Unsaved()));
        ChainReorganised(_logger, _options.Network.ChainId, depth, parent.Height);
    }

    private void Commit(BranchRecord branch)
    {
        lock (_gate)
        {
            _log.Append(branch);
            _states.MarkSaved(branch.Nodes);
            _ledger.Apply(branch);
        }
    }

    private void Replay(Transaction transaction) => _ledger.Accept(transaction);

    private void Replay(BranchRecord branch)
    {
        _states.MarkSaved(branch.Nodes);
        _ledger.Apply(branch);
    }

    private uint NextTime(ChainedBlock parent) => Math.Max(parent.Block.Header.Time + 1, NowSeconds());

    [LoggerMessage(EventId = 4102, Level = LogLevel.Warning, Message = "Chain {ChainId}: no block can hold transaction {TxHash} any more; it is dropped")]
    private static partial void TransactionDropped(ILogger logger, string chainId, string txHash);

    [LoggerMessage(EventId = 4103, Level = LogLevel.Information, Message = "Chain {ChainId}: replaced {BlockCount} blocks on request; the tip is at {BlockNumber}")]
    private static partial void ChainReorganised(ILogger logger, string chainId, int blockCount, ulong blockNumber);

    private uint NowSeconds() => (uint)_time.GetUtcNow().ToUnixTimeSeconds();
}
