using DefiPay.ContractEngine.Receipts;
using DefiPay.ContractEngine.State;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Blocks;

/// <summary>What a new chain begins with: the first block, the premine, and blocks above it.</summary>
internal static class FirstBlocks
{
    /// <summary>Height of the last of them: the premine is final when the chain is handed out.</summary>
    public const ulong LastHeight = Coinbase.PremineHeight + 2;

    /// <summary>Makes them.</summary>
    /// <param name="time">Time of the last one. It tells chains apart: two that began at different times share no block.</param>
    public static IReadOnlyList<ChainedBlock> Create(uint time)
    {
        var blocks = new List<ChainedBlock>();
        for (ulong height = 0; height <= LastHeight; height++)
        {
            var coinbase = height == Coinbase.PremineHeight ? Coinbase.CreatePremine() : Coinbase.Create(height, branch: 0, minerSatoshi: 0, refunds: []);
            var header = BlockHeader.Sign(
                height == 0 ? Hash256.Zero : blocks[^1].Hash,
                MerkleTree.RootOf([coinbase]),
                time - (uint)(LastHeight - height),
                ContractState.EmptyRoot,
                Hash256.Zero,
                new LogsBloom());
            blocks.Add(new ChainedBlock(new Block(header, [coinbase]), height, []));
        }

        return blocks;
    }
}
