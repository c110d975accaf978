using DefiPay.Store.Writes;

namespace DefiPay.Indexer.Projections;

/// <summary>Balances of the chain's own coin, from outputs and spends, of accounts and contracts alike.</summary>
internal sealed class NativeProjection(NativeCoin coin) : IProjection
{
    public void Want(BlockFacts block, FoldState state)
    {
        state.Tokens.Want(TokenRow.Native);
        foreach (var (key, _) in Changes(block, state))
            state.Balances.Want(key);
    }

    public void Fold(BlockFacts block, FoldState state)
    {
        var number = (long)block.Header.Number;
        if (!state.Tokens.TryGet(TokenRow.Native, out _))
            state.Tokens.Set(TokenRow.Native, new TokenRow(TokenRow.Native, number, null, coin.Symbol, coin.Name, coin.Decimals, null));

        // Outputs first: within a block an output may be spent in the transaction after the one that created it.
        foreach (var (key, change) in Changes(block, state))
        {
            var amount = state.AmountOf(key) + change;
            if (amount.Sign >= 0 && amount <= FoldState.AmountMax)
                state.SetAmount(key, number, amount);
        }
    }

    private static IEnumerable<(BalanceKey Key, System.Numerics.BigInteger Change)> Changes(BlockFacts block, FoldState state)
    {
        foreach (var output in block.Outputs)
        {
            if (output is { Address: not null, Amount.IsZero: false })
                yield return (new BalanceKey(TokenRow.Native, output.Address), output.Amount);
        }
        foreach (var spend in block.Spends)
        {
            if (state.SpentOutputs.TryGetValue(spend, out var output) && output is { Address: not null, Amount.IsZero: false })
                yield return (new BalanceKey(TokenRow.Native, output.Address), -output.Amount);
        }
    }
}
