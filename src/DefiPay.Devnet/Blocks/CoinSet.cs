using DefiPay.Stratis;

namespace DefiPay.Devnet.Blocks;

/// <summary>All coins of the chain's tip, by name and by owner.</summary>
internal sealed class CoinSet : ICoinLookup
{
    private readonly Dictionary<OutPoint, UnspentCoin> _coins = [];
    private readonly Dictionary<StratisAddress, (byte[] Script, HashSet<OutPoint> Coins)> _byOwner = [];

    public UnspentCoin? Find(OutPoint outPoint) => _coins.GetValueOrDefault(outPoint);

    public IEnumerable<UnspentCoin> Of(StratisAddress owner) => _byOwner.TryGetValue(owner, out var coins) ? coins.Coins.Select(coin => _coins[coin]) : [];

    public void Add(UnspentCoin coin)
    {
        if (Script.OwnerOf(coin.Script) is { } owner)
        {
            if (!_byOwner.TryGetValue(owner, out var coins))
            {
                _byOwner.Add(owner, coins = (coin.Script, []));
            }

            // An owner's coins share one array: gas that is given back makes a coin of most contract transactions.
            coin = coin.Script.AsSpan().SequenceEqual(coins.Script) ? coin with { Script = coins.Script } : coin;
            coins.Coins.Add(coin.OutPoint);
        }

        _coins.Add(coin.OutPoint, coin);
    }

    public void Remove(UnspentCoin coin)
    {
        _coins.Remove(coin.OutPoint);
        if (Script.OwnerOf(coin.Script) is { } owner && _byOwner.TryGetValue(owner, out var coins) && coins.Coins.Remove(coin.OutPoint) && coins.Coins.Count == 0)
        {
            _byOwner.Remove(owner);
        }
    }

    /// <summary>Takes a block's effect: spends its inputs, adds its outputs, and notes in the block what it spent.</summary>
    public void Connect(ChainedBlock chained)
    {
        var spent = new List<UnspentCoin>();
        foreach (var transaction in chained.Block.Transactions)
        {
            foreach (var input in transaction.IsCoinbase ? [] : transaction.Inputs)
            {
                var coin = Find(input.Previous) ?? throw new InvalidOperationException($"Block {chained.Height} spends {input.Previous}, which is not there.");
                Remove(coin);
                spent.Add(coin);
            }

            foreach (var coin in CoinsOf(transaction, chained.Height))
            {
                Add(coin);
            }
        }

        chained.SpentCoins = spent;
    }

    /// <summary>Takes a block's effect back. It must be the last one connected.</summary>
    /// <param name="chained">The block.</param>
    /// <param name="findSpent">Finds a coin that the block spent, where it does not hold it itself.</param>
    public void Disconnect(ChainedBlock chained, Func<OutPoint, UnspentCoin> findSpent)
    {
        var position = chained.SpentCoins?.Count ?? 0;
        foreach (var transaction in chained.Block.Transactions.Reverse())
        {
            foreach (var coin in CoinsOf(transaction, chained.Height))
            {
                Remove(coin);
            }

            foreach (var input in transaction.IsCoinbase ? [] : transaction.Inputs.Reverse())
            {
                Add(chained.SpentCoins?[--position] ?? findSpent(input.Previous));
            }
        }
    }

    public void Trim()
    {
        _coins.TrimExcess();
        _byOwner.TrimExcess();
    }

    /// <summary>The coins that a transaction makes in a block of some height.</summary>
    public static IEnumerable<UnspentCoin> CoinsOf(Transaction transaction, ulong height)
    {
        for (var i = 0; i < transaction.Outputs.Count; i++)
        {
            var output = transaction.Outputs[i];
            if (UnspentCoin.IsKept(output, transaction.IsCoinbase))
            {
                yield return new UnspentCoin(new OutPoint(transaction.Id, (uint)i), output.ValueSatoshi, output.Script, height, transaction.IsCoinbase);
            }
        }
    }
}
