using DefiPay.Devnet.Blocks;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Mempool;

/// <summary>What can be said of a transaction by looking at the coins that it spends.</summary>
internal static class InputRules
{
    /// <summary>Checks that the coins are there, ripe and enough, and for a contract that its sender is known and its gas is paid.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="coins">The coins it may spend.</param>
    /// <param name="height">Height of the block that would hold it.</param>
    /// <param name="spend">What it spends, when nothing is wrong.</param>
    public static Refusal? Check(Transaction transaction, ICoinLookup coins, ulong height, out Spend? spend)
    {
        spend = null;
        return CheckCoins(transaction, coins, height, out var spent, out var fee) ?? CheckContract(transaction, spent, fee, out spend);
    }

    /// <summary>Checks that the coins are there, ripe and enough.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="coins">The coins it may spend.</param>
    /// <param name="height">Height of the block that would hold it.</param>
    /// <param name="spent">Those that it spends, when nothing is wrong.</param>
    /// <param name="fee">What they hold more than its outputs, in satoshi.</param>
    public static Refusal? CheckCoins(Transaction transaction, ICoinLookup coins, ulong height, out UnspentCoin[] spent, out ulong fee)
    {
        spent = new UnspentCoin[transaction.Inputs.Count];
        fee = 0;
        var sum = 0ul;
        for (var i = 0; i < spent.Length; i++)
        {
            var previous = transaction.Inputs[i].Previous;
            if (coins.Find(previous) is not { } coin)
            {
                return new Refusal("bad-txns-inputs-missingorspent", $"{previous} is not there or spent already.");
            }

            if (!coin.IsSpendableAt(height))
            {
                return new Refusal("bad-txns-premature-spend-of-coinbase", $"{previous} may be spent from height {coin.Height + UnspentCoin.Maturity} on.");
            }

            spent[i] = coin;
            sum += coin.ValueSatoshi;
        }

        var paid = transaction.Outputs.Aggregate(0ul, (total, output) => total + output.ValueSatoshi);
        if (sum < paid)
        {
            return new Refusal("bad-txns-in-belowout", $"The inputs hold {sum} satoshi, the outputs {paid}.");
        }

        fee = sum - paid;
        return null;
    }

    /// <summary>Checks what the transaction asks of the engine: its script, its gas, and that its sender is known.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="spent">The coins it spends.</param>
    /// <param name="fee">What they hold more than its outputs, in satoshi.</param>
    /// <param name="spend">What it spends, when nothing is wrong.</param>
    public static Refusal? CheckContract(Transaction transaction, UnspentCoin[] spent, ulong fee, out Spend? spend)
    {
        spend = null;
        var index = transaction.Outputs.ToList().FindIndex(output => ContractScript.IsContractScript(output.Script));
        if (index < 0)
        {
            spend = new Spend(spent, fee, null);
            return null;
        }

        if (!ContractScript.TryDecode(transaction.Outputs[index].Script, out var script, out var error))
        {
            return new Refusal("invalid-calldata-format", error);
        }

        if (GasRules.Check(script, fee) is { } gasRefusal)
        {
            return gasRefusal;
        }

        if (SenderOf(spent[0].Script) is not { } sender)
        {
            return new Refusal("cant-get-sender", "The first input of a contract transaction spends a coin of a public key or its hash.");
        }

        var refusal = GasRules.CheckRelayedPrice(script);
        spend = refusal is null ? new Spend(spent, fee, new ContractSpend(script, (uint)index, sender)) : null;
        return refusal;
    }

    private static StratisAddress? SenderOf(byte[] script) =>
        Script.IsInternalContractTransfer(script, out _) ? null : Script.OwnerOf(script);
}
