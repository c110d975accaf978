using System.Diagnostics.CodeAnalysis;
using DefiPay.Devnet.Blocks;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Mempool;

/// <summary>Transactions that wait for a block, in the order of their arrival; later ones may spend what earlier ones make.</summary>
internal sealed class TransactionPool
{
    /// <summary>At most so many wait.</summary>
    public const int CountMax = 5_000;

    // A list from whose middle something is taken without moving the rest: blocks take out what they hold one by one.
    private readonly LinkedList<Transaction> _waiting = [];
    private readonly Dictionary<Hash256, LinkedListNode<Transaction>> _byId = [];
    private readonly Dictionary<OutPoint, Transaction> _bySpent = [];

    public int Count => _waiting.Count;

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
        var removing = new Stack<Transaction>([transaction]);
        while (removing.TryPop(out var next))
        {
            if (!_byId.ContainsKey(next.Id))
            {
                continue;
            }

            Remove(next);
            for (uint i = 0; i < next.Outputs.Count; i++)
            {
                if (FindSpender(new OutPoint(next.Id, i)) is { } dependent)
                {
                    removing.Push(dependent);
                }
            }
        }
    }

    public void Clear()
    {
        _waiting.Clear();
        _byId.Clear();
        _bySpent.Clear();
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
