using DefiPay.ContractEngine.Receipts;
using DefiPay.Devnet.Mempool;
using DefiPay.Devnet.Storage;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Blocks;

/// <summary>
/// The chain, its coins and what waits, in memory. It changes by a few steps only, and those are the ones on disk: replaying them gives the same
/// ledger. Not safe for several threads at once.
/// </summary>
internal sealed partial class Ledger
{
    private readonly BlockTable _blocks = new();

    // Of blocks that were taken back. None ever comes again: what follows a way back has another branch's number in it.
    private readonly HashSet<Hash256> _replaced = [];

    // Whose transactions and receipts stay in memory; what is asked for is mostly new.
    private const int RecentBlockCount = 8;

    public CoinSet Coins { get; } = new();

    public TransactionPool Pool { get; } = new();

    /// <summary>Blocks of the present chain, by height.</summary>
    public IReadOnlyList<ChainedBlock> Blocks => _blocks;

    public ChainedBlock Tip => _blocks.Tip;

    /// <summary>How often blocks were replaced.</summary>
    public uint Branch { get; private set; }

    /// <summary>Height of the last block in which somebody sent something; 0 if there is none.</summary>
    public ulong LastBusyHeight { get; private set; }

    /// <summary>The middle one of the times of a block and the ten below it.</summary>
    public uint MedianTimeAt(ulong height) => MedianTime.At(height, below => _blocks[(int)below].Header.Time);

    public ChainedBlock? FindBlock(Hash256 hash) => _blocks.Find(hash);

    /// <exception cref="IOException">The disk failed.</exception>
    public StoredReceipt? FindReceipt(Hash256 id) =>
        TryFindPlace(id, out var place) ? _blocks[place.Height].Receipts.FirstOrDefault(receipt => receipt.TransactionId == id) : null;

    /// <summary>Whether a transaction is in the chain or waits.</summary>
    public bool HasTransaction(Hash256 id) => TryFindPlace(id, out _) || Pool.TryFind(id, out _);

    /// <exception cref="IOException">The disk failed.</exception>
    public (Transaction Transaction, ChainedBlock? Block)? FindTransaction(Hash256 id)
    {
        if (TryFindPlace(id, out var place))
        {
            var block = _blocks[place.Height];
            return (block.Block.Transactions[place.Index], block);
        }

        return Pool.TryFind(id, out var waiting) ? (waiting, null) : null;
    }

    /// <summary>
    /// Takes a transaction that was checked. After a failure of the disk the log may hold one that was refused then and stands in the way of
    /// this one: it gives way, as it was never acknowledged.
    /// </summary>
    public void Accept(Transaction transaction)
    {
        Pool.RemoveWithConflicts(transaction);
        Pool.Add(transaction);
    }

    /// <summary>Takes blocks in place of those from the first one's height on.</summary>
    /// <param name="branch">The blocks.</param>
    /// <param name="check">Takes each block and the coins that went through it; null where they are known to fit.</param>
    /// <exception cref="InvalidOperationException">They do not follow from what is below, or no chain would have gone back for them.</exception>
    public void Apply(BranchOutline branch, Action<ChainedBlock, CoinFlow>? check = null)
    {
        var isReorg = (ulong)_blocks.Count > branch.FirstHeight;
        if (isReorg)
        {
            CheckReplaced(branch);
        }

        var replaced = Disconnect(branch.FirstHeight);
        foreach (var block in branch.Blocks)
        {
            var flow = Connect(block);
            check?.Invoke(block.Chained, flow);
        }

        if (isReorg)
        {
            Branch++;
            RefillPool(branch.KeepTransactions ? replaced : []);
        }

        foreach (var id in branch.Dropped)
        {
            if (Pool.TryFind(id, out var dropped))
            {
                Pool.RemoveWithDependents(dropped);
            }
        }
    }

    // A file that holds a part of itself twice would else lose, without a word, what came behind that part.
    private void CheckReplaced(BranchOutline branch)
    {
        var (first, count) = (branch.Blocks[0].Chained, (ulong)_blocks.Count - branch.FirstHeight);
        if (_blocks.Find(first.Hash) is not null || _replaced.Contains(first.Hash))
        {
            throw new InvalidOperationException($"Block {first.Height} was there before.");
        }

        if (count > DevnetChain.ReorgDepthMax || branch.FirstHeight <= FirstBlocks.LastHeight)
        {
            throw new InvalidOperationException(
                $"Block {first.Height} would replace {count} blocks; at most {DevnetChain.ReorgDepthMax} above block {FirstBlocks.LastHeight} can be.");
        }
    }

    private bool TryFindPlace(Hash256 id, out TransactionPlace place)
    {
        var isFound = Coins.Transactions.TryFind(id, out var number);
        place = isFound ? Coins.Transactions.PlaceOf(number) : default;
        return isFound;
    }

    /// <summary>An output of the chain, spent or not.</summary>
    private TransactionOutput FindOutput(OutPoint outPoint) => FindTransaction(outPoint.TransactionId)!.Value.Transaction.Outputs[(int)outPoint.Index];

    private CoinFlow Connect(BlockOutline outline)
    {
        var block = outline.Chained;
        var below = _blocks.Count == 0 ? Hash256.Zero : Tip.Hash;
        if (block.Height != (ulong)_blocks.Count || block.Header.PreviousHash != below || _replaced.Contains(block.Hash))
        {
            throw new InvalidOperationException($"Block {block.Height} does not follow block {_blocks.Count - 1}.");
        }

        var flow = Coins.Connect(block, outline.Transactions);
        _blocks.Add(block);
        Pool.RemoveMined(outline.Transactions);
        Release(_blocks.Count - 1 - RecentBlockCount);
        LastBusyHeight = block.HasTransactions ? block.Height : LastBusyHeight;
        return flow;
    }

    private void Release(int height)
    {
        if (height >= 0)
        {
            _blocks[height].Release();
        }

        if (height >= DevnetChain.ReorgDepthMax)
        {
            _blocks[height - DevnetChain.ReorgDepthMax].SpentCoins = null;
        }
    }

    /// <summary>Takes blocks back, and gives their transactions that somebody sent, in their order.</summary>
    private List<Transaction> Disconnect(ulong firstHeight)
    {
        var replaced = new List<Transaction>();
        while ((ulong)_blocks.Count > firstHeight)
        {
            var block = Tip;
            Coins.Disconnect(block, BlockTransactions.Read(block.Block.ToBytes(), out _), FindOutput);
            _blocks.RemoveLast();
            _replaced.Add(block.Hash);
            replaced.InsertRange(0, block.Block.Transactions.Where(transaction => !transaction.IsCoinbase && !transaction.IsGenerated));
        }

        LastBusyHeight = LastBusyHeight < firstHeight ? LastBusyHeight : _blocks.FindLastBusy();
        return replaced;
    }

    /// <summary>What was mined before waits first; what the new branch leaves without coins is dropped.</summary>
    private void RefillPool(IReadOnlyList<Transaction> replaced)
    {
        IReadOnlyList<Transaction> candidates = [.. replaced, .. Pool.ToList()];
        Pool.Clear();
        var nextHeight = Tip.Height + 1;
        foreach (var transaction in candidates.Where(candidate => !TryFindPlace(candidate.Id, out _)))
        {
            var isFree = transaction.Inputs.All(input => Pool.FindSpender(input.Previous) is null);
            if (isFree && InputRules.Check(transaction, Pool.Over(Coins, nextHeight), nextHeight, out _) is null)
            {
                Pool.Add(transaction);
            }
        }
    }
}
