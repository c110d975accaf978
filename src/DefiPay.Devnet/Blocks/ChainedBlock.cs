using DefiPay.ContractEngine.Receipts;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Blocks;

/// <summary>A block with its place in the chain and what its contract transactions came to.</summary>
public sealed class ChainedBlock
{
    internal ChainedBlock(Block block, ulong height, IReadOnlyList<StoredReceipt> receipts)
    {
        Block = block;
        Height = height;
        Receipts = receipts;
    }

    /// <summary>The block.</summary>
    public Block Block { get; }

    /// <summary>Number of blocks below it.</summary>
    public ulong Height { get; }

    /// <summary>The block's hash.</summary>
    public Hash256 Hash => Block.Header.Hash;

    /// <summary>One receipt for each contract transaction, in their order.</summary>
    public IReadOnlyList<StoredReceipt> Receipts { get; }

    /// <summary>Whether somebody sent something in it: there is more than the coinbase.</summary>
    public bool HasTransactions => Block.Transactions.Count > 1;

    /// <summary>The coins that it spent, in order, so that it can be taken back.</summary>
    internal IReadOnlyList<UnspentCoin> SpentCoins { get; set; } = [];
}
