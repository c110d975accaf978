using DefiPay.Stratis;

namespace DefiPay.Devnet.Blocks;

/// <summary>All coins of the chain's tip, by name and by owner, and the transactions that made them.</summary>
internal sealed class CoinSet : ICoinLookup
{
    private readonly CoinTable _coins = new();
    private readonly CoinScripts _scripts = new();

    /// <summary>All transactions of the chain.</summary>
    public TransactionIndex Transactions { get; } = new();

    public UnspentCoin? Find(OutPoint outPoint) =>
        SlotOf(outPoint) is var slot and not CoinTable.None ? CoinAt(slot) : null;

    public IEnumerable<UnspentCoin> Of(StratisAddress owner)
    {
        foreach (var script in _scripts.Of(owner))
        {
            for (var slot = script.FirstCoin; slot != CoinTable.None; slot = _coins[slot].Next)
            {
                yield return CoinAt(slot);
            }
        }
    }

    /// <summary>Takes a block's effect: spends its inputs, adds its outputs, and notes in the block what it spent.</summary>
    /// <returns>The coins that went through it.</returns>
    /// <exception cref="InvalidOperationException">It spends a coin that is not there, has a transaction that is there, or its coinbase is not its first one.</exception>
    public CoinFlow Connect(ChainedBlock chained, BlockTransactions transactions)
    {
        var spent = new List<SpentCoin>();
        var isFirst = true;
        var flow = new CoinFlow();
        Transactions.BeginBlock();
        foreach (var item in transactions)
        {
            if (item.Transaction.IsCoinbase != isFirst)
            {
                throw new InvalidOperationException($"The first transaction of block {chained.Height} must be its coinbase, and no other.");
            }

            // Others need not be looked for: one that is in the chain spends coins that are not there any more.
            if (item.Transaction.InputCount == 0 || isFirst && Transactions.TryFind(item.Id, out _))
            {
                throw new InvalidOperationException($"Transaction {item.Id} of block {chained.Height} spends nothing, or is in the chain already.");
            }

            var taken = isFirst ? 0 : Spend(item.Transaction, spent, chained.Height);
            var made = AddOutputs(Transactions.Add(item.Id), item.Transaction);
            flow = isFirst ? flow with { CoinbaseSatoshi = made }
                : made > taken ? flow with { Overspent = item.Id }
                : flow with { FeesSatoshi = flow.FeesSatoshi + taken - made };
            isFirst = false;
        }

        chained.SpentCoins = [.. spent];
        return flow;
    }

    /// <summary>Takes a block's effect back. It must be the last one connected.</summary>
    /// <param name="chained">The block.</param>
    /// <param name="transactions">Its transactions.</param>
    /// <param name="findSpent">Finds an output that the block spent, where it does not hold it itself.</param>
    public void Disconnect(ChainedBlock chained, BlockTransactions transactions, Func<OutPoint, TransactionOutput> findSpent)
    {
        // First all that it spent comes back, also what it had made itself: then all that it made is there, and goes.
        PutBack(chained, transactions, findSpent);
        foreach (var item in transactions)
        {
            Transactions.TryFind(item.Id, out var number);
            for (var output = 0; output < item.Transaction.OutputCount; output++)
            {
                if (_coins.Find(number, output) is var slot and not CoinTable.None)
                {
                    Remove(slot);
                }
            }
        }

        Transactions.RemoveBlock();
    }

    /// <summary>The coins that a transaction makes in a block of some height.</summary>
    public static IEnumerable<UnspentCoin> CoinsOf(Transaction transaction, ulong height)
    {
        for (var i = 0; i < transaction.Outputs.Count; i++)
        {
            var output = transaction.Outputs[i];
            if (UnspentCoin.IsKept(output.ValueSatoshi, output.Script, transaction.IsCoinbase))
            {
                yield return new UnspentCoin(new OutPoint(transaction.Id, (uint)i), output.ValueSatoshi, output.Script, height, transaction.IsCoinbase);
            }
        }
    }

    private UInt128 Spend(TransactionView transaction, List<SpentCoin> spent, ulong height)
    {
        var sum = UInt128.Zero;
        foreach (var input in transaction.Inputs)
        {
            var slot = SlotOf(input.Previous);
            if (slot == CoinTable.None)
            {
                throw new InvalidOperationException($"Block {height} spends {input.Previous}, which is not there.");
            }

            ref var coin = ref _coins[slot];
            spent.Add(new SpentCoin(coin.Transaction, coin.Output, coin.ValueSatoshi, _scripts[coin.Script].Bytes));
            sum += coin.ValueSatoshi;
            Remove(slot);
        }

        return sum;
    }

    private UInt128 AddOutputs(int number, TransactionView transaction)
    {
        var sum = UInt128.Zero;
        var (index, isCoinbase) = (0, transaction.IsCoinbase);
        foreach (var output in transaction.Outputs)
        {
            if (UnspentCoin.IsKept(output.ValueSatoshi, output.Script, isCoinbase))
            {
                _coins.Add(number, index, output.ValueSatoshi, _scripts.FindOrAdd(output.Script));
            }

            sum += output.ValueSatoshi;
            index++;
        }

        return sum;
    }

    private void PutBack(ChainedBlock chained, BlockTransactions transactions, Func<OutPoint, TransactionOutput> findSpent)
    {
        foreach (var coin in chained.SpentCoins ?? [])
        {
            _coins.Add(coin.Transaction, coin.Output, coin.ValueSatoshi, _scripts.FindOrAdd(coin.Script));
        }

        if (chained.SpentCoins is not null)
        {
            return;
        }

        foreach (var item in transactions)
        {
            if (item.Transaction.IsCoinbase)
            {
                continue;
            }

            foreach (var input in item.Transaction.Inputs)
            {
                var output = findSpent(input.Previous);
                Transactions.TryFind(input.Previous.TransactionId, out var number);
                _coins.Add(number, (int)input.Previous.Index, output.ValueSatoshi, _scripts.FindOrAdd(output.Script));
            }
        }
    }

    private int SlotOf(OutPoint outPoint) =>
        Transactions.TryFind(outPoint.TransactionId, out var number) ? _coins.Find(number, unchecked((int)outPoint.Index)) : CoinTable.None;

    private void Remove(int slot)
    {
        var script = _scripts[_coins[slot].Script];
        _coins.Remove(slot, script);
        if (script.FirstCoin == CoinTable.None)
        {
            _scripts.Remove(script);
        }
    }

    private UnspentCoin CoinAt(int slot)
    {
        var coin = _coins[slot];
        var place = Transactions.PlaceOf(coin.Transaction);
        return new UnspentCoin(
            new OutPoint(Transactions.IdOf(coin.Transaction), (uint)coin.Output),
            coin.ValueSatoshi,
            _scripts[coin.Script].Bytes,
            (ulong)place.Height,
            IsCoinbase: place.Index == 0);
    }
}
