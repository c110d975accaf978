using DefiPay.ContractEngine.Receipts;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Blocks;

/// <summary>What can be said of blocks that were mined elsewhere, without running their contracts again.</summary>
internal static class BlockRules
{
    /// <summary>A clock that is beyond this (a day in 2089) is taken to be here: it is wrong, and times of blocks, which never go back, end in 2106.</summary>
    public const uint ClockMax = 0xE000_0000;

    /// <summary>A chain from elsewhere may have times up to this: what it mined ahead of its clock, a second for each block, fits between.</summary>
    public const uint TimeMax = 0xF000_0000;

    /// <summary>Checks what a block says of itself: that its header stands for its transactions and receipts, and its receipts for its transactions.</summary>
    /// <param name="block">The block.</param>
    /// <param name="transactions">Its transactions.</param>
    /// <param name="receipts">Its receipts.</param>
    /// <param name="gasLimit">Gas that the contract transactions of a block may use together.</param>
    /// <returns>What is wrong, as a sentence; null when nothing is.</returns>
    public static string? CheckContent(ChainedBlock block, BlockTransactions transactions, IReadOnlyList<StoredReceipt> receipts, ulong gasLimit)
    {
        var header = block.Header;
        if (header is not { Version: BlockHeader.CurrentVersion, Bits: BlockHeader.AuthorityBits, Nonce: 0 })
        {
            return Bad(block, "has a version, a difficulty or a nonce that no block of a devnet has");
        }

        if (header.MerkleRoot != MerkleTree.RootOf(transactions.Ids))
        {
            return Bad(block, "has a header that does not stand for its transactions");
        }

        var bloom = new LogsBloom();
        foreach (var receipt in receipts)
        {
            bloom.Or(receipt.Receipt.Bloom);
        }

        if (header.ReceiptRoot != ReceiptRoot.Compute([.. receipts.Select(receipt => receipt.Receipt)])
            || !header.Bloom.ToBytes().AsSpan().SequenceEqual(bloom.ToBytes())
            || receipts.Count > 0 && header.StateRoot != receipts[^1].Receipt.PostState)
        {
            return Bad(block, "has a header that does not stand for its receipts");
        }

        return CheckReceipts(block, transactions, receipts) ?? CheckGas(block, receipts, gasLimit);
    }

    /// <summary>Checks what follows from the block below.</summary>
    /// <param name="header">The block's header.</param>
    /// <param name="height">The block's height.</param>
    /// <param name="below">Header of the block below.</param>
    /// <param name="hasReceipts">Whether contracts ran in the block.</param>
    /// <returns>What is wrong, as a sentence; null when nothing is.</returns>
    public static string? CheckNext(BlockHeader header, ulong height, BlockHeader below, bool hasReceipts)
    {
        if (header.Time <= below.Time || header.Time > TimeMax)
        {
            return $"Block {height} is not later than the block below, or is later than any block may be.";
        }

        return hasReceipts || header.StateRoot == below.StateRoot
            ? null
            : $"Block {height} changes the contracts' state without a contract's transaction.";
    }

    /// <summary>Checks that a block's coinbase is one of its height, and of a branch that was there already: else that of a later block could be the same transaction.</summary>
    /// <param name="transactions">The block's transactions.</param>
    /// <param name="height">The block's height.</param>
    /// <param name="branchMax">The last branch that was there.</param>
    /// <returns>What is wrong, as a sentence; null when nothing is.</returns>
    public static string? CheckCoinbase(BlockTransactions transactions, ulong height, uint branchMax)
    {
        foreach (var item in transactions)
        {
            foreach (var input in item.Transaction.Inputs)
            {
                return Coinbase.IsScriptOf(input.Script, height, branchMax) ? null : $"The coinbase of block {height} is one of another block.";
            }

            break;
        }

        return $"Block {height} has no coinbase.";
    }

    /// <summary>Checks that no transaction of a block pays more than it spends, and that its coinbase makes no more coins than a devnet does.</summary>
    /// <param name="height">The block's height.</param>
    /// <param name="flow">The coins that went through it.</param>
    /// <returns>What is wrong, as a sentence; null when nothing is.</returns>
    public static string? CheckCoins(ulong height, CoinFlow flow)
    {
        if (flow.Overspent is { } overspent)
        {
            return $"Transaction {overspent} of block {height} pays more than it spends.";
        }

        return flow.CoinbaseSatoshi <= flow.FeesSatoshi + Coinbase.MintSatoshiMax
            ? null
            : $"The coinbase of block {height} pays {flow.CoinbaseSatoshi} satoshi; the fees are {flow.FeesSatoshi}, and at most {Coinbase.MintSatoshiMax} can be minted.";
    }

    private static string? CheckReceipts(ChainedBlock block, BlockTransactions transactions, IReadOnlyList<StoredReceipt> receipts)
    {
        var count = 0;
        foreach (var item in transactions)
        {
            foreach (var output in item.Transaction.Outputs)
            {
                if (!ContractScript.IsContractScript(output.Script))
                {
                    continue;
                }

                if (count >= receipts.Count || !IsReceiptOf(receipts[count], block, item.Id, output))
                {
                    return Bad(block, $"has no receipt that fits its transaction {item.Id}");
                }

                count++;
                break;
            }
        }

        return count == receipts.Count ? null : Bad(block, $"has {receipts.Count} receipts for {count} contract transactions");
    }

    private static bool IsReceiptOf(StoredReceipt receipt, ChainedBlock block, Hash256 id, TransactionView.OutputView output) =>
        ContractScript.TryDecode(output.Script, out var script, out _)
        && receipt.TransactionId == id
        && receipt.BlockHash == block.Hash
        && receipt.BlockNumber == block.Height
        && receipt.To == script.ContractAddress
        && receipt.GasPrice == script.GasPrice
        && receipt.AmountSatoshi == output.ValueSatoshi
        && (receipt.MethodName ?? "") == (script.Method ?? "")
        && (receipt.NewContractAddress is not null) == (script.IsCreate && receipt.Success)
        && (receipt.Success || receipt.Receipt.Logs.Count == 0);

    private static string? CheckGas(ChainedBlock block, IReadOnlyList<StoredReceipt> receipts, ulong gasLimit)
    {
        var used = receipts.Aggregate(UInt128.Zero, (sum, receipt) => sum + receipt.Receipt.GasUsed);
        return used > gasLimit
            ? $"gas-limit-per-block-exceeded: Block {block.Height} used {used} gas; a block of this node may use {gasLimit}."
            : null;
    }

    private static string Bad(ChainedBlock block, string how) => $"Block {block.Height} {how}.";
}
