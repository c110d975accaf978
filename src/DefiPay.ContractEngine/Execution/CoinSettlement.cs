using DefiPay.ContractEngine.State;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Execution;

/// <summary>
/// Moves the coins that a transaction brought and its contracts handed on. A contract owns at most one unspent output; when coins move, a
/// generated transaction spends those of all contracts involved and pays everyone their new balance, largest first.
/// </summary>
internal sealed class CoinSettlement(ContractTransaction transaction, ContractState state, IReadOnlyList<InternalTransfer> transfers)
{
    private readonly List<UnspentOutput> _spent = [];
    private readonly List<(StratisAddress Owner, ulong Value)> _balances = [];

    /// <summary>After a failure: the sent coins go back to the sender.</summary>
    public static Transaction? GiveBack(ContractTransaction transaction) => transaction.AmountSatoshi == 0
        ? null
        : Build([Sent(transaction)], [new TransactionOutput(transaction.AmountSatoshi, Script.PayToPublicKeyHash(transaction.Sender))]);

    /// <summary>After a success: the generated transaction, with the contracts' outputs noted in the state; null when none is needed.</summary>
    /// <param name="contract">The contract that was called or created.</param>
    public Transaction? Settle(StratisAddress contract)
    {
        if (transaction.AmountSatoshi == 0 && (transfers.Count == 0 || transfers.All(transfer => transfer.ValueSatoshi == 0)))
        {
            return null;
        }

        if (transaction.AmountSatoshi > 0 && transfers.Count == 0 && state.GetUnspent(contract) is null)
        {
            // The contract's first coins and nothing else to do: the transaction's own output becomes the contract's.
            state.SetUnspent(contract, Sent(transaction));
            return null;
        }

        CollectSpent(contract);
        ApplyTransfers();
        var outputs = _balances.Where(balance => balance.Value > 0).OrderByDescending(balance => balance.Value).ToArray();
        var generated = Build(_spent, [.. outputs.Select(output => new TransactionOutput(output.Value, ScriptFor(output.Owner)))]);
        NoteOutputs(generated.Id, outputs);
        return generated;
    }

    private static UnspentOutput Sent(ContractTransaction transaction) =>
        new(transaction.TransactionId, transaction.OutputIndex, transaction.AmountSatoshi);

    private static Transaction Build(IEnumerable<UnspentOutput> spent, IReadOnlyList<TransactionOutput> outputs) => new(
        [.. spent.Select(output => new TransactionInput(new OutPoint(output.TransactionId, output.Index), [ContractOpcode.Spend]))],
        outputs);

    private void CollectSpent(StratisAddress contract)
    {
        if (transaction.AmountSatoshi > 0)
        {
            _spent.Add(Sent(transaction));
            Add(contract, transaction.AmountSatoshi);
        }

        // Transfers of nothing count here too: the output of everyone named is spent and made anew.
        var owners = new List<StratisAddress> { contract };
        foreach (var transfer in transfers)
        {
            owners.Add(transfer.To);
            owners.Add(transfer.From);
        }

        foreach (var owner in owners.Distinct())
        {
            if (state.GetUnspent(owner) is { ValueSatoshi: > 0 } unspent)
            {
                _spent.Add(unspent);
                Add(owner, unspent.ValueSatoshi);
            }
        }
    }

    private void ApplyTransfers()
    {
        foreach (var transfer in transfers.Where(transfer => transfer.ValueSatoshi > 0))
        {
            Add(transfer.To, transfer.ValueSatoshi);
            Add(transfer.From, unchecked(0 - transfer.ValueSatoshi));
        }
    }

    private void Add(StratisAddress owner, ulong value)
    {
        int at = _balances.FindIndex(balance => balance.Owner == owner);
        if (at < 0)
        {
            _balances.Add((owner, value));
        }
        else
        {
            _balances[at] = (owner, unchecked(_balances[at].Value + value));
        }
    }

    private byte[] ScriptFor(StratisAddress owner) =>
        state.Exists(owner) ? Script.InternalContractTransfer(owner) : Script.PayToPublicKeyHash(owner);

    private void NoteOutputs(Hash256 generatedId, (StratisAddress Owner, ulong Value)[] outputs)
    {
        foreach (var (owner, value) in _balances.Where(balance => state.Exists(balance.Owner)))
        {
            int index = Array.FindIndex(outputs, output => output.Owner == owner);
            state.SetUnspent(owner, value == 0 ? null : new UnspentOutput(generatedId, (uint)index, value));
        }
    }
}
