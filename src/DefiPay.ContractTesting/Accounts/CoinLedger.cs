using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.State;
using DefiPay.Stratis;

namespace DefiPay.ContractTesting.Accounts;

/// <summary>
/// The coins of the wallets, in satoshi. The coins of contracts are in the state. An account that nobody has named yet owns what the options say.
/// </summary>
internal sealed class CoinLedger(ulong initialSatoshi)
{
    private readonly Dictionary<StratisAddress, ulong> _balances = [];

    public ulong this[StratisAddress account]
    {
        get => _balances.GetValueOrDefault(account, initialSatoshi);
        set => _balances[account] = value;
    }

    public CoinLedger Copy()
    {
        var copy = new CoinLedger(initialSatoshi);
        foreach (var (account, balance) in _balances) copy._balances.Add(account, balance);
        return copy;
    }

    /// <summary>What a node asks before it takes a transaction.</summary>
    /// <exception cref="ContractTestException">The sender cannot pay.</exception>
    public void CheckCanPay(ContractTransaction transaction)
    {
        UInt128 gas = (UInt128)transaction.Script.GasLimit * transaction.Script.GasPrice;
        var needed = gas + transaction.AmountSatoshi;
        if (this[transaction.Sender] < needed)
        {
            throw new ContractTestException(
                $"{AddressText.Of(transaction.Sender)} has {this[transaction.Sender]} satoshi; the transaction needs {needed}: {transaction.AmountSatoshi} to send and {gas} for gas.");
        }
    }

    /// <summary>Moves what the transaction moved.</summary>
    public void Apply(ContractTransaction transaction, ExecutionResult result, ContractState state)
    {
        this[transaction.Sender] -= result.MinerFeeSatoshi;
        if (!result.Success) return;
        this[transaction.Sender] -= transaction.AmountSatoshi;
        foreach (var transfer in result.InternalTransfers.Where(transfer => !state.Exists(transfer.To)))
        {
            this[transfer.To] = checked(this[transfer.To] + transfer.ValueSatoshi);
        }
    }
}
