using DefiPay.Devnet.Blocks;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Rest;

/// <summary>What addresses held when so many blocks as are to confirm it had not been made yet. What waits for a block does not count.</summary>
internal static class AddressBalances
{
    /// <param name="chain">The chain.</param>
    /// <param name="addresses">Whose balances.</param>
    /// <param name="confirmations">How many blocks confirm; none and one are the same.</param>
    public static Dictionary<StratisAddress, ulong> Of(DevnetChain chain, IEnumerable<StratisAddress> addresses, ulong confirmations)
    {
        ulong tip = chain.Tip.Height;
        var balances = addresses.Distinct().ToDictionary(address => address, _ => 0ul);
        if (confirmations > tip + 1)
            return balances;
        ulong height = tip + 1 - Math.Max(1, confirmations);
        foreach (StratisAddress address in balances.Keys)
            balances[address] = chain.CoinsOf(address).Where(coin => coin.Height <= height).Aggregate(0ul, (sum, coin) => sum + coin.ValueSatoshi);
        for (ulong above = height + 1; above <= tip && chain.BlockAt(above) is { } block; above++)
        {
            foreach (TransactionInput input in block.Block.Transactions.SelectMany(transaction => transaction.Inputs))
                GiveBack(chain, input.Previous, height, balances);
        }

        return balances;
    }

    private static void GiveBack(DevnetChain chain, OutPoint spent, ulong height, Dictionary<StratisAddress, ulong> balances)
    {
        if (chain.FindTransaction(spent.TransactionId) is not { Block: { } block } made || block.Height > height)
            return;
        TransactionOutput output = made.Transaction.Outputs[(int)spent.Index];
        if (Script.OwnerOf(output.Script) is { } owner && balances.TryGetValue(owner, out ulong balance))
            balances[owner] = balance + output.ValueSatoshi;
    }
}
