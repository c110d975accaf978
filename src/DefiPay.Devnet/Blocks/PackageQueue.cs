using DefiPay.Stratis;

namespace DefiPay.Devnet.Blocks;

/// <summary>
/// What waits, in the order in which a node's miner takes it: by the fee for each byte, where a transaction counts together with all that it
/// builds on and that is in no block yet. Of equal ones the lower id comes first, so that the order follows from what waits alone.
/// </summary>
internal sealed class PackageQueue
{
    private readonly Dictionary<Hash256, Entry> _byId;
    private readonly SortedSet<Entry> _open = new(Comparer<Entry>.Create(CompareFees));
    private int _walk;

    /// <param name="waiting">What waits; later ones may build on earlier ones.</param>
    /// <param name="coins">The coins of the chain that they spend.</param>
    public PackageQueue(IReadOnlyList<Transaction> waiting, ICoinLookup coins)
    {
        _byId = waiting.ToDictionary(transaction => transaction.Id, transaction => new Entry(transaction));
        foreach (var entry in _byId.Values)
        {
            Link(entry, coins);
        }

        foreach (var entry in _byId.Values)
        {
            foreach (var ancestor in Reach(entry, one => one.Parents))
            {
                entry.PackageFee += ancestor.Fee;
                entry.PackageSize += ancestor.Size;
                entry.AncestorCount++;
            }

            _open.Add(entry);
        }
    }

    /// <summary>Offers one package after the other, the best one first, with what it builds on in front.</summary>
    /// <param name="take">
    /// Whether the package was taken. Then what builds on it counts without it. One that was not is offered again as soon as a part of it was taken
    /// with another one.
    /// </param>
    public void Offer(Func<IReadOnlyList<Transaction>, bool> take)
    {
        while (_open.Min is { } best)
        {
            _open.Remove(best);
            Entry[] package = [.. Reach(best, one => one.Parents).Where(one => !one.IsTaken).Append(best).OrderBy(one => one.AncestorCount).ThenBy(one => one.Id)];
            if (!take([.. package.Select(one => one.Transaction)]))
            {
                continue;
            }

            foreach (var taken in package)
            {
                _open.Remove(taken);
                taken.IsTaken = true;
            }

            foreach (var taken in package)
            {
                Release(taken);
            }
        }
    }

    private static int CompareFees(Entry left, Entry right)
    {
        // Products in place of quotients: nothing is rounded.
        var order = ((UInt128)right.PackageFee * left.PackageSize).CompareTo((UInt128)left.PackageFee * right.PackageSize);
        return order != 0 ? order : left.Id.CompareTo(right.Id);
    }

    private void Link(Entry entry, ICoinLookup coins)
    {
        var (sum, paid) = (0ul, 0ul);
        foreach (var input in entry.Transaction.Inputs)
        {
            var (id, index) = (input.Previous.TransactionId, input.Previous.Index);
            if (!_byId.TryGetValue(id, out var parent))
            {
                sum += coins.Find(input.Previous)?.ValueSatoshi ?? 0;
                continue;
            }

            sum += index < (uint)parent.Transaction.Outputs.Count ? parent.Transaction.Outputs[(int)index].ValueSatoshi : 0;
            if (!entry.Parents.Contains(parent))
            {
                entry.Parents.Add(parent);
                parent.Children.Add(entry);
            }
        }

        foreach (var output in entry.Transaction.Outputs)
        {
            paid += output.ValueSatoshi;
        }

        // One whose coins are gone pays nothing, comes last, and is refused then.
        entry.Fee = sum > paid ? sum - paid : 0;
        entry.PackageFee = entry.Fee;
    }

    /// <summary>Counts what builds on a taken one without it.</summary>
    private void Release(Entry taken)
    {
        foreach (var descendant in Reach(taken, one => one.Children))
        {
            if (!descendant.IsTaken)
            {
                _open.Remove(descendant);
                descendant.PackageFee -= taken.Fee;
                descendant.PackageSize -= taken.Size;
                _open.Add(descendant);
            }
        }
    }

    /// <summary>All that can be reached from an entry, each once, without itself.</summary>
    private List<Entry> Reach(Entry from, Func<Entry, List<Entry>> next)
    {
        var reached = new List<Entry>();
        if (next(from) is not { Count: > 0 } first)
        {
            return reached;
        }

        var walk = ++_walk;
        var open = new Stack<Entry>(first);
        while (open.TryPop(out var entry))
        {
            if (entry.LastWalk == walk)
            {
                continue;
            }

            entry.LastWalk = walk;
            reached.Add(entry);
            next(entry).ForEach(open.Push);
        }

        return reached;
    }

    private sealed class Entry(Transaction transaction)
    {
        public Transaction Transaction => transaction;

        public Hash256 Id => transaction.Id;

        public uint Size => (uint)transaction.Size;

        public List<Entry> Parents { get; } = [];

        public List<Entry> Children { get; } = [];

        public ulong Fee { get; set; }

        /// <summary>Fee of it and of all that it builds on and that was not taken.</summary>
        public ulong PackageFee { get; set; }

        /// <summary>Bytes of the same.</summary>
        public uint PackageSize { get; set; } = (uint)transaction.Size;

        public int AncestorCount { get; set; }

        public bool IsTaken { get; set; }

        public int LastWalk { get; set; }
    }
}
