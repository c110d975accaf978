using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Receipts;
using DefiPay.ContractEngine.State;
using DefiPay.Devnet.Mempool;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Blocks;

/// <summary>Builds blocks: takes what waits, executes contracts as it goes, and signs what came of it.</summary>
internal sealed class BlockAssembler(ContractExecutor executor, IStateStore stateStore, ulong gasLimit)
{
    /// <summary>Builds the next block. Nothing of the chain changes by it, except that the store gains state nodes.</summary>
    /// <param name="parent">The block below.</param>
    /// <param name="coins">The coins after it.</param>
    /// <param name="waiting">Transactions to take, as far as they fit and are valid; in which order is for <see cref="PackageQueue"/> to say.</param>
    /// <param name="time">Time of the block, in seconds.</param>
    /// <param name="medianTime">Median of the times of the blocks below, by which lock times count.</param>
    /// <param name="branch">How often the chain was reorganised before.</param>
    /// <param name="minted">Coins that the coinbase makes out of nothing, as only a devnet's may.</param>
    public AssembledBlock Assemble(
        ChainedBlock parent, ICoinLookup coins, IReadOnlyList<Transaction> waiting, uint time, uint medianTime, uint branch, params IReadOnlyList<TransactionOutput> minted)
    {
        // One change of thread for the whole block instead of one for each contract.
        return ContractThread.Run(() =>
        {
            var state = new ContractState(stateStore, parent.Header.StateRoot);
            var draft = new BlockDraft(executor, state, coins, parent.Height + 1, medianTime, gasLimit);
            new PackageQueue(waiting, coins).Offer(draft.TryAdd);

            return Finish(parent, draft, time, branch, minted);
        });
    }

    private static AssembledBlock Finish(ChainedBlock parent, BlockDraft draft, uint time, uint branch, IReadOnlyList<TransactionOutput> minted)
    {
        var height = parent.Height + 1;
        IReadOnlyList<Transaction> transactions =
            [Coinbase.Create(height, branch, draft.MinerFeeSatoshi, [.. draft.Refunds, .. minted]), .. draft.Transactions];
        var bloom = new LogsBloom();
        foreach (var result in draft.Results)
        {
            bloom.Or(result.Receipt.Bloom);
        }

        var header = BlockHeader.Sign(
            parent.Hash,
            MerkleTree.RootOf(transactions),
            time,
            draft.StateRoot,
            ReceiptRoot.Compute([.. draft.Results.Select(result => result.Receipt)]),
            bloom);
        var receipts = draft.Results.Select(result => result.ToStored(header.Hash, height)).ToArray();
        return new AssembledBlock(new ChainedBlock(new Block(header, transactions), height, receipts), draft.Refused);
    }
}
