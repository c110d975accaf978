using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.State;
using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Storage;
using DefiPay.Stratis;

namespace DefiPay.Devnet;

/// <content>Past transactions, executed once more.</content>
public sealed partial class DevnetChain
{
    /// <summary>
    /// Executes a mined contract transaction again, on the state it met: the block below and the transactions before it. Nothing of the chain
    /// changes.
    /// </summary>
    /// <returns>What it came to now; null when no block of the present chain holds a contract transaction of that id.</returns>
    public CallOutcome? Replay(Hash256 transactionId)
    {
        ChainedBlock block, below;
        ChainStateStore states;
        lock (_gate)
        {
            if (_ledger.FindReceipt(transactionId) is null || _ledger.FindTransaction(transactionId)?.Block is not { } found)
            {
                return null;
            }

            (block, below, states) = (found, _ledger.Blocks[(int)found.Height - 1], _states);
        }

        return ContractThread.Run(() =>
        {
            var state = new ContractState(new OverlayStateStore(states), below.Header.StateRoot);
            var draft = new BlockDraft(_executor, state, new PastCoins(this), block.Height, block.Header.Time, _options.BlockGasLimit);
            foreach (var transaction in block.Block.Transactions.Where(candidate => !candidate.IsCoinbase && !candidate.IsGenerated))
            {
                draft.Add(transaction);
                if (transaction.Id == transactionId)
                {
                    break;
                }
            }

            return draft.Results.FirstOrDefault(result => result.Transaction.TransactionId == transactionId)?.Result;
        });
    }

    /// <summary>Coins as the transactions of the chain made them, whether they are spent by now or not.</summary>
    private sealed class PastCoins(DevnetChain chain) : ICoinLookup
    {
        public UnspentCoin? Find(OutPoint outPoint) => chain.FindTransaction(outPoint.TransactionId) is { Block: { } block } found
            ? CoinSet.CoinsOf(found.Transaction, block.Height).FirstOrDefault(coin => coin.OutPoint == outPoint)
            : null;
    }
}
