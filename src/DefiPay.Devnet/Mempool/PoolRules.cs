using DefiPay.ContractEngine.State;
using DefiPay.Devnet.Blocks;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Mempool;

/// <summary>What can be said of a transaction by looking at the chain and at what waits already, in the order in which a node says it.</summary>
internal static class PoolRules
{
    private const ulong BytesPerKilobyte = 1_000;

    public static Refusal? Check(
        Transaction transaction, Ledger ledger, ContractState state, DevnetOptions options, out Spend? spend)
    {
        spend = null;
        var nextHeight = ledger.Tip.Height + 1;
        if (ledger.Pool.Count >= TransactionPool.CountMax)
        {
            return new Refusal("mempool-full", $"{TransactionPool.CountMax} transactions wait already; send it again later.");
        }

        if (ledger.Pool.Bytes + transaction.Size > TransactionPool.BytesMax)
        {
            return new Refusal("mempool-full", $"{ledger.Pool.Bytes} bytes of transactions wait already; at most {TransactionPool.BytesMax} can. Send it again later.");
        }

        // By the newest block's time, as a node; its miner goes by the median, so that a block may take it later than it is taken here.
        if (!TransactionRules.IsFinal(transaction, nextHeight, ledger.Tip.Header.Time))
        {
            return new Refusal("non-final", $"The lock time {transaction.LockTime} lies in the future.");
        }

        if (BlockDraft.PaysContract(transaction, state))
        {
            return new Refusal("p2pkh-to-contract", "An output pays to a contract as if it were a wallet; call the contract with the amount instead.");
        }

        if (transaction.Inputs.FirstOrDefault(input => ledger.Pool.FindSpender(input.Previous) is not null) is { } conflict)
        {
            return new Refusal("txn-mempool-conflict", $"A waiting transaction spends {conflict.Previous} already.");
        }

        return InputRules.CheckCoins(transaction, ledger.Pool.Over(ledger.Coins, nextHeight), nextHeight, out var coins, out var fee)
            ?? SequenceLocks.Check(transaction, coins, ledger)
            ?? CheckRelayFee(transaction, fee, options)
            ?? InputRules.CheckContract(transaction, coins, fee, out spend)
            ?? ChainLimits.Check(transaction, ledger.Pool);
    }

    private static Refusal? CheckRelayFee(Transaction transaction, ulong fee, DevnetOptions options)
    {
        var least = options.RelayFeeSatoshiPerKilobyte * (ulong)transaction.Size / BytesPerKilobyte;
        return fee < least
            ? new Refusal("insufficient-priority", $"The fee of {fee} satoshi is below {least}, for {transaction.Size} bytes.")
            : null;
    }
}
