using DefiPay.Devnet.Mempool;

namespace DefiPay.Devnet.Blocks;

/// <summary>What can be said of blocks that were mined elsewhere.</summary>
internal static class BlockRules
{
    /// <summary>Checks that no block's contract transactions together used more gas than a block may.</summary>
    public static Refusal? CheckGas(IEnumerable<ChainedBlock> blocks, ulong gasLimit)
    {
        foreach (var block in blocks)
        {
            var used = block.Receipts.Aggregate(0ul, (sum, receipt) => sum + receipt.Receipt.GasUsed);
            if (used > gasLimit)
            {
                return new Refusal("gas-limit-per-block-exceeded", $"Block {block.Height} used {used} gas; a block of this node may use {gasLimit}.");
            }
        }

        return null;
    }
}
