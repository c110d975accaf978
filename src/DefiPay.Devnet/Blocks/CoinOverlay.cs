using DefiPay.Stratis;

namespace DefiPay.Devnet.Blocks;

/// <summary>Coins as they would be after some further transactions, without touching those below.</summary>
internal sealed class CoinOverlay(ICoinLookup below, ulong height) : ICoinLookup
{
    private readonly Dictionary<OutPoint, UnspentCoin> _made = [];
    private readonly HashSet<OutPoint> _spent = [];

    public UnspentCoin? Find(OutPoint outPoint) =>
        _spent.Contains(outPoint) ? null : _made.GetValueOrDefault(outPoint) ?? below.Find(outPoint);

    /// <summary>Takes a transaction's effect.</summary>
    public void Apply(Transaction transaction)
    {
        foreach (var input in transaction.Inputs)
        {
            _spent.Add(input.Previous);
        }

        foreach (var coin in CoinSet.CoinsOf(transaction, height))
        {
            _made.Add(coin.OutPoint, coin);
        }
    }
}
