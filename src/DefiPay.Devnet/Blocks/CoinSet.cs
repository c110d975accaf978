using DefiPay.Stratis;

namespace DefiPay.Devnet.Blocks;

/// <summary>All coins of the chain's tip, by name and by owner.</summary>
internal sealed class CoinSet : ICoinLookup
{
    private readonly Dictionary<OutPoint, UnspentCoin> _coins = [];
    private readonly Dictionary<StratisAddress, Dictionary<OutPoint, UnspentCoin>> _byOwner = [];

    public UnspentCoin? Find(OutPoint outPoint) => _coins.GetValueOrDefault(outPoint);

    public IEnumerable<UnspentCoin> Of(StratisAddress owner) => _byOwner.TryGetValue(owner, out var coins) ? coins.Values : [];

    public void Add(UnspentCoin coin)
    {
        _coins.Add(coin.OutPoint, coin);
        if (Script.OwnerOf(coin.Script) is { } owner)
        {
            if (!_byOwner.TryGetValue(owner, out var coins))
            {
                _byOwner.Add(owner, coins = []);
            }

            coins.Add(coin.OutPoint, coin);
        }
    }

    public void Remove(UnspentCoin coin)
    {
        _coins.Remove(coin.OutPoint);
        if (Script.OwnerOf(coin.Script) is { } owner && _byOwner.TryGetValue(owner, out var coins) && coins.Remove(coin.OutPoint) && coins.Count == 0)
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
    public void Disconnect(ChainedBlock chained)
    {
        var position = chained.SpentCoins.Count;
        foreach (var transaction in chained.Block.Transactions.Reverse())
        {
            foreach (var coin in CoinsOf(transaction, chained.Height))
            {
                Remove(coin);
            }

            foreach (var _ in transaction.IsCoinbase ? [] : transaction.Inputs)
            {
                Add(chained.SpentCoins[--position]);
            }
        }
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
