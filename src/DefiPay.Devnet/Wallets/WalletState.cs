namespace DefiPay.Devnet.Wallets;

/// <summary>A wallet at one moment.</summary>
/// <param name="Coins">All outputs that ever paid it, in the chain or waiting.</param>
/// <param name="Entries">All transactions that paid it or spent from it, oldest first; those that wait come last.</param>
/// <param name="Addresses">Its addresses, and whether anything ever paid to them.</param>
/// <param name="TipHeight">Height of the last block that counts in it.</param>
internal sealed record WalletState(
    IReadOnlyList<WalletCoin> Coins, IReadOnlyList<WalletEntry> Entries, IReadOnlyDictionary<WalletAddress, bool> Addresses, ulong TipHeight)
{
    /// <summary>Coins that nothing spends, oldest first.</summary>
    public IEnumerable<WalletCoin> Unspent => Coins.Where(coin => coin.SpentBy is null)
        .OrderBy(coin => coin.Height ?? ulong.MaxValue)
        .ThenBy(coin => coin.OutPoint.TransactionId)
        .ThenBy(coin => coin.OutPoint.Index);

    public ulong Confirmations(WalletCoin coin) => coin.Height is { } height && height <= TipHeight ? TipHeight - height + 1 : 0;

    /// <summary>Satoshi in the chain, and satoshi that wait for a block, of the coins that a condition picks.</summary>
    public (ulong Confirmed, ulong Unconfirmed) Balance(Func<WalletCoin, bool> picks)
    {
        (ulong confirmed, ulong unconfirmed) = (0, 0);
        foreach (WalletCoin coin in Unspent.Where(picks))
        {
            if (coin.Height is null)
                unconfirmed += coin.ValueSatoshi;
            else
                confirmed += coin.ValueSatoshi;
        }

        return (confirmed, unconfirmed);
    }
}
