using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Mempool;
using DefiPay.Devnet.Storage;
using DefiPay.Stratis;
using Microsoft.Extensions.Logging;

namespace DefiPay.Devnet;

/// <content>The three ways in which the chain changes.</content>
public sealed partial class DevnetChain
{
    /// <summary>
    /// Takes a signed transaction, or says why not. Once taken it is on disk, and is in the next block that has room. One that waits or is in a
    /// block already is taken again without effect, so that a sender who lost the answer may ask again.
    /// </summary>
    /// <exception cref="IOException">The disk failed; the transaction is not taken.</exception>
    public AcceptResult Accept(Transaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        if ((TransactionRules.Check(transaction) ?? InputScripts.Check(transaction)) is { } malformed)
        {
            return new AcceptResult(malformed);
        }

        if (IsKnown(transaction.Id))
        {
            return default;
        }

        // Signatures take the longest, so they are checked outside of the lock; what may have changed meanwhile is checked again.
        var refusal = Check(transaction, out var spend) ?? SignatureRules.Check(transaction, spend!.Coins);
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

    private bool IsKnown(Hash256 transactionId)
    {
        lock (_gate)
        {
            return _ledger.HasTransaction(transactionId);
        }
    }

    /// <summary>Checks what depends on the chain and on what waits.</summary>
    private Refusal? Check(Transaction transaction, out Spend? spend)
    {
        spend = null;
        lock (_gate)
        {
            return PoolRules.Check(transaction, _ledger, StateAt(_ledger.Tip.Height), _options, out spend);
        }
    }

    private AcceptResult Enter(Transaction transaction)
    {
        lock (_gate)
        {
            if (_ledger.HasTransaction(transaction.Id))
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

    private void MineNext(params IReadOnlyList<TransactionOutput> minted)
    {
        ChainedBlock parent;
        IReadOnlyList<Transaction> waiting;
        uint branch, medianTime;
        lock (_gate)
        {
            (parent, waiting, branch, medianTime) = (_ledger.Tip, _ledger.Pool.ToList(), _ledger.Branch, _ledger.MedianTimeAt(_ledger.Tip.Height));
        }

        var assembled = _assembler.Assemble(parent, _ledger.Coins, waiting, NextTime(parent), medianTime, branch, minted);
        Commit(new BranchRecord([assembled.Block], true, [.. assembled.Refused.Select(refused => refused.Id)], _states.Unsaved([assembled.Block.Header.StateRoot])));
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
            parent = _assembler.Assemble(parent, _ledger.Coins, [], NextTime(parent), parent.Header.Time, _ledger.Branch + 1).Block;
            branch.Add(parent);
        }

        Commit(new BranchRecord(branch, keepTransactions, [], _states.Unsaved(branch.Select(block => block.Header.StateRoot))));
        ChainReorganised(_logger, _options.Network.ChainId, depth, parent.Height);
    }

    private void Commit(BranchRecord branch)
    {
        lock (_gate)
        {
            var outline = _log.Append(branch);
            _states.MarkSaved(outline);
            _ledger.Apply(outline);
        }
    }

    // While the clock is behind the chain, because it was set back or blocks came faster than seconds, each block is a second after the one below.
    private uint NextTime(ChainedBlock parent) => Math.Max(parent.Header.Time + 1, NowSeconds());

    [LoggerMessage(EventId = 4102, Level = LogLevel.Warning, Message = "Chain {ChainId}: no block can hold transaction {TxHash} any more; it is dropped")]
    private static partial void TransactionDropped(ILogger logger, string chainId, string txHash);

    [LoggerMessage(EventId = 4103, Level = LogLevel.Information, Message = "Chain {ChainId}: replaced {BlockCount} blocks on request; the tip is at {BlockNumber}")]
    private static partial void ChainReorganised(ILogger logger, string chainId, int blockCount, ulong blockNumber);

    // A clock without a battery begins in 1970, or anywhere; the first blocks' times lie before this one.
    private uint NowSeconds() => (uint)Math.Clamp(_time.GetUtcNow().ToUnixTimeSeconds(), (long)FirstBlocks.LastHeight, BlockRules.ClockMax);
}
