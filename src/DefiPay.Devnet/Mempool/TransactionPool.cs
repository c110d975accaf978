using System.Diagnostics.CodeAnalysis;
using DefiPay.Devnet.Blocks;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Mempool;

/// <summary>Transactions that wait for a block, in the order of their arrival; later ones may spend what earlier ones make.</summary>
internal sealed class TransactionPool
{
    /// <summary>At most so many wait.</summary>
    public const int CountMax = 5_000;

    /// <summary>At most so many bytes wait.</summary>
    public const long BytesMax = 64L << 20;

    // A list from whose middle something is taken without moving the rest: blocks take out what they hold one by one.
    private readonly LinkedList<Transaction> _waiting = [];
    private readonly Dictionary<Hash256, LinkedListNode<Transaction>> _byId = [];
    private readonly Dictionary<OutPoint, Transaction> _bySpent = [];

    public int Count => _waiting.Count;

    /// <summary>Bytes of all that wait.</summary>
    public long Bytes { get; private set; }

    /// <summary>All that wait, as a copy.</summary>
    public IReadOnlyList<Transaction> ToList() => [.. _waiting];

    public bool TryFind(Hash256 id, [NotNullWhen(true)] out Transaction? transaction)
    {
        transaction = _byId.GetValueOrDefault(id)?.Value;
        return transaction is not null;
    }

    /// <summary>The waiting transaction that spends an output.</summary>
    public Transaction? FindSpender(OutPoint outPoint) => _bySpent.GetValueOrDefault(outPoint);

    /// <summary>The coins of the chain and those that waiting transactions make. What is spent by others stays in it: see <see cref="FindSpender"/>.</summary>
    public ICoinLookup Over(ICoinLookup chain, ulong nextHeight) => new PooledCoins(this, chain, nextHeight);

    public void Add(Transaction transaction)
    {
        _byId.Add(transaction.Id, _waiting.AddLast(transaction));
        Bytes += transaction.Size;
        foreach (var input in transaction.Inputs)
        {
            _bySpent.Add(input.Previous, transaction);
        }
    }

    /// <summary>Takes out a transaction that is settled, and those that spend the same coins, with all that builds on them.</summary>
    public void RemoveWithConflicts(Transaction settled)
    {
        Remove(settled.Id);
        foreach (var input in settled.Inputs)
        {
            RemoveSpender(input.Previous);
        }
    }

    /// <summary>As <see cref="RemoveWithConflicts"/>, for all of a block.</summary>
    public void RemoveMined(BlockTransactions mined)
    {
        if (Count == 0)
        {
            return;
        }

        foreach (var item in mined)
        {
            Remove(item.Id);
            foreach (var input in item.Transaction.Inputs)
            {
                RemoveSpender(input.Previous);
            }
        }
    }

    /// <summary>Takes out a transaction and all that builds on it.</summary>
    public void RemoveWithDependents(Transaction transaction)
    {
        foreach (var dependent in DescendantsOf(transaction))
        {
            Remove(dependent);
        }

        Remove(transaction.Id);
    }

    /// <summary>All that waits and that a transaction builds on.</summary>
    public IReadOnlyCollection<Transaction> AncestorsOf(Transaction transaction) =>
        Reach(transaction, one => one.Inputs.Select(input => _byId.GetValueOrDefault(input.Previous.TransactionId)?.Value));

    /// <summary>All that waits and builds on a transaction.</summary>
    public IReadOnlyCollection<Transaction> DescendantsOf(Transaction transaction) =>
        Reach(transaction, one => Enumerable.Range(0, one.Outputs.Count).Select(output => FindSpender(new OutPoint(one.Id, (uint)output))));

    public void Clear()
    {
        _waiting.Clear();
        _byId.Clear();
        _bySpent.Clear();
        Bytes = 0;
    }

    private static HashSet<Transaction> Reach(Transaction from, Func<Transaction, IEnumerable<Transaction?>> next)
    {
        var reached = new HashSet<Transaction>();
        var open = new Stack<Transaction>([from]);
        while (open.TryPop(out var transaction))
        {
            foreach (var neighbour in next(transaction).OfType<Transaction>().Where(reached.Add))
            {
                open.Push(neighbour);
            }
        }

        return reached;
    }

    private void Remove(Hash256 id)
    {
        if (TryFind(id, out var own))
        {
            Remove(own);
        }
    }

    private void RemoveSpender(OutPoint outPoint)
    {
        if (FindSpender(outPoint) is { } conflicting)
        {
            RemoveWithDependents(conflicting);
        }
    }

    private void Remove(Transaction transaction)
    {
        if (_byId.Remove(transaction.Id, out var place))
        {
            _waiting.Remove(place);
            Bytes -= transaction.Size;
        }

        foreach (var input in transaction.Inputs)
        {
            _bySpent.Remove(input.Previous);
        }
    }

    private sealed class PooledCoins(TransactionPool pool, ICoinLookup chain, ulong nextHeight) : ICoinLookup
    {
        public UnspentCoin? Find(OutPoint outPoint)
        {
            if (!pool.TryFind(outPoint.TransactionId, out var parent))
            {
                return chain.Find(outPoint);
            }

            return CoinSet.CoinsOf(parent, nextHeight).FirstOrDefault(coin => coin.OutPoint == outPoint);
        }
    }
}
