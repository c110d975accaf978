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
    private readonly Dictionary<Hash256, (AcceptedStep Step, long Order)> _waiting = [];
    private long _order;

    private ChainReplay(Ledger ledger, ChainStateStore states)
    {
        _ledger = ledger;
        _states = states;
    }

    /// <summary>Opens the chain's file in a folder, and does its steps.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="ledger">An empty ledger.</param>
    /// <param name="states">An empty store; it reads from the log from then on.</param>
    /// <exception cref="RecordLogCorruptException">The file is damaged.</exception>
    /// <exception cref="IOException">The folder cannot be used, or another program uses it.</exception>
    public static ChainLog Open(string folder, Ledger ledger, ChainStateStore states)
    {
        var replay = new ChainReplay(ledger, states);
        var log = ChainLog.Open(folder, replay.Take);
        replay.Settle(log);
        states.ReadFrom(log);
        if (log.Length > LargeFileBytes)
        {
            // What was decoded and is not kept is several times what is; once, here, it is worth to give that back.
            ledger.Trim();
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        return log;
    }

    private void Take(ChainLog log, LogStep step)
    {
        switch (step)
        {
            case AcceptedStep accepted when _ledger.Pool.Count == 0:
                _waiting[accepted.Id] = (accepted, _order++);
                break;
            case AcceptedStep accepted:
                // Something was out of the ordinary; until the pool is empty again everything goes the long way.
                _ledger.Accept(log.ReadTransaction(accepted));
                break;
            case BranchStep branch:
                Take(log, branch);
                break;
            case SnapshotStep snapshot:
                Settle(log);
                _ledger.TakeSnapshot(snapshot.Id);
                break;
            case RevertStep revert:
                Settle(log);
                _ledger.Revert(revert.Id);
                break;
        }
    }

    private void Take(ChainLog log, BranchStep step)
    {
        if (!IsOrdinary(step.Branch))
        {
            Settle(log);
        }

        foreach (var transaction in step.Branch.Blocks.SelectMany(block => block.Block.Transactions))
        {
            _waiting.Remove(transaction.Id);
        }

        step.Places.NoteIn(step.Branch, log);
        _states.MarkSaved(step.Places.Nodes);
        _ledger.Apply(step.Branch);
    }

    /// <summary>Whether all that the branch does to what waits is to put it into a block.</summary>
    private bool IsOrdinary(BranchRecord branch) =>
        branch.FirstHeight == (ulong)_ledger.Blocks.Count
        && branch.Dropped.Count == 0
        && branch.Blocks.All(block => block.Block.Transactions.All(
            transaction => transaction.IsCoinbase || transaction.IsGenerated || _waiting.ContainsKey(transaction.Id)));

    /// <summary>Puts what still waits into the pool.</summary>
    private void Settle(ChainLog log)
    {
        foreach (var (step, _) in _waiting.Values.OrderBy(waiting => waiting.Order).ToArray())
        {
            var transaction = log.ReadTransaction(step);

            // One that another of the same coins displaced, which is in a block now, has nothing to spend.
            if (transaction.Inputs.All(input => _ledger.Pool.TryFind(input.Previous.TransactionId, out _) || _ledger.Coins.Find(input.Previous) is not null))
            {
                _ledger.Accept(transaction);
            }
        }

        _waiting.Clear();
    }
}
