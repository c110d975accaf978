using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Storage;
using DefiPay.Stratis;

namespace DefiPay.Devnet;

/// <summary>
/// Brings a ledger to where a chain's file ends. Gives what taking the steps one by one gives, but reads an accepted transaction only where it
/// matters, which it hardly ever does: its block has it too.
/// </summary>
internal sealed class ChainReplay
{
    private const long LargeFileBytes = 256L << 20;

    private readonly Ledger _ledger;
    private readonly ChainStateStore _states;
    private readonly ForeignChain? _foreign;

    // By their bytes: the id of each would take two more hashes, and its block's record has it.
    private readonly Dictionary<byte[], long> _waiting = new(new BytesComparer());
    private long _order;

    private ChainReplay(Ledger ledger, ChainStateStore states, ForeignChain? foreign)
    {
        _ledger = ledger;
        _states = states;
        _foreign = foreign;
    }

    /// <summary>Opens the chain's file in a folder, and does its steps.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="ledger">An empty ledger.</param>
    /// <param name="states">An empty store; it reads from the log from then on.</param>
    /// <param name="foreign">Checks that go with a chain from elsewhere; null for this program's own.</param>
    /// <exception cref="RecordLogCorruptException">The file is damaged.</exception>
    /// <exception cref="ChainDumpException">The chain comes from elsewhere, and a node could not go on with it.</exception>
    /// <exception cref="IOException">The folder cannot be used, or another program uses it.</exception>
    public static ChainLog Open(string folder, Ledger ledger, ChainStateStore states, ForeignChain? foreign = null)
    {
        var replay = new ChainReplay(ledger, states, foreign);
        var log = ChainLog.Open(folder, replay.Take, foreign is null ? null : foreign.CheckContent);
        try
        {
            states.ReadFrom(log);
            log.Explain(replay.Settle);
            foreign?.CheckEnd(ledger);
        }
        catch
        {
            log.Dispose();
            throw;
        }

        if (log.Length > LargeFileBytes)
        {
            // What was decoded and is not kept is several times what is; once, here, it is worth to give that back.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        return log;
    }

    private void Take(ChainLog log, LogStep step)
    {
        if (_foreign is not null)
        {
            ForeignChain.CheckWaitingCount(_waiting.Count + _ledger.Pool.Count);
        }

        switch (step)
        {
            case AcceptedStep accepted when _ledger.Pool.Count == 0:
                _waiting[accepted.Bytes.ToArray()] = _order++;
                break;
            case AcceptedStep accepted:
                // Something was out of the ordinary; until the pool is empty again everything goes the long way.
                _ledger.Accept(Transaction.Decode(accepted.Bytes.Span));
                break;
            case BranchStep branch:
                Take(log, branch.Branch);
                break;
            case SnapshotStep snapshot:
                Settle();
                _ledger.TakeSnapshot(snapshot.Id);
                break;
            case RevertStep revert:
                Settle();
                _ledger.Revert(revert.Id);
                break;
        }
    }

    private void Take(ChainLog log, BranchOutline branch)
    {
        if (!IsOrdinary(branch))
        {
            Settle();
        }

        RemoveMined(branch);

        branch.KeepIn(log);
        if (_foreign is null)
        {
            _states.MarkSaved(branch);
            _ledger.Apply(branch);
            return;
        }

        ForeignChain.CheckNext(_ledger, branch);
        _states.ReadFrom(log);
        _states.MarkSaved(branch);
        _ledger.Apply(branch, ForeignChain.CheckCoins);
        _foreign.CheckStates(_ledger, branch);
    }

    /// <summary>Whether all that the branch does to what waits is to put it into a block.</summary>
    private bool IsOrdinary(BranchOutline branch) =>
        branch.FirstHeight == (ulong)_ledger.Blocks.Count
        && branch.Dropped.Count == 0
        && branch.Blocks.All(block => AllWait(block.Transactions));

    private bool AllWait(BlockTransactions transactions)
    {
        var waiting = _waiting.GetAlternateLookup<ReadOnlySpan<byte>>();
        foreach (var item in transactions)
        {
            if (!item.Transaction.IsCoinbase && !item.Transaction.IsGenerated && !waiting.ContainsKey(item.Transaction.Bytes))
            {
                return false;
            }
        }

        return true;
    }

    private void RemoveMined(BranchOutline branch)
    {
        var waiting = _waiting.GetAlternateLookup<ReadOnlySpan<byte>>();
        foreach (var block in branch.Blocks)
        {
            foreach (var item in block.Transactions)
            {
                waiting.Remove(item.Transaction.Bytes);
            }
        }
    }

    /// <summary>Puts what still waits into the pool.</summary>
    private void Settle()
    {
        foreach (var (bytes, _) in _waiting.OrderBy(waiting => waiting.Value).ToArray())
        {
            var transaction = Transaction.Decode(bytes);

            // One that another of the same coins displaced, which is in a block now, has nothing to spend.
            if (transaction.Inputs.All(input => _ledger.Pool.TryFind(input.Previous.TransactionId, out _) || _ledger.Coins.Find(input.Previous) is not null))
            {
                _ledger.Accept(transaction);
            }
        }

        _waiting.Clear();
    }
}
