using DefiPay.Chains.Evm.Hardhat.Journal;
using DefiPay.Crypto;

namespace DefiPay.Chains.Evm.Hardhat;

/// <summary>A block as the node tells it.</summary>
internal sealed record NodeBlock(ulong Number, long Time, string Hash, string Parent, IReadOnlyList<NodeTransaction> Transactions)
{
    /// <exception cref="PermanentException">A transaction's bytes do not have its hash: mined again, the block would be another.</exception>
    public JournaledBlock ToJournal()
    {
        foreach (var transaction in Transactions)
        {
            if (Convert.ToHexStringLower(Keccak256.Hash(Convert.FromHexString(transaction.Raw[2..]))) != transaction.Hash[2..])
                throw new PermanentException($"Transaction {transaction.Hash} of block {Number} cannot be journaled: its bytes have another hash.");
        }

        return new JournaledBlock(Number, Time, Hash, [.. Transactions.Select(transaction => transaction.Raw)]);
    }
}
