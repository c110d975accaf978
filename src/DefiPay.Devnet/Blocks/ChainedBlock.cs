using DefiPay.ContractEngine.Receipts;
using DefiPay.Devnet.Storage;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Blocks;

/// <summary>
/// A block with its place in the chain and what its contract transactions came to. The last blocks are in memory; transactions and receipts of
/// those below are read from the disk when they are asked for.
/// </summary>
public sealed class ChainedBlock
{
    private readonly WeakReference<Block?> _recentBlock = new(null);
    private readonly WeakReference<IReadOnlyList<StoredReceipt>?> _recentReceipts = new(null);
    private BlockHeader? _header;
    private Block? _block;
    private IReadOnlyList<StoredReceipt>? _receipts;
    private IBlockBodies? _bodies;
    private BlockPlace _place;

    /// <summary>A block that is not on disk yet.</summary>
    internal ChainedBlock(Block block, ulong height, IReadOnlyList<StoredReceipt> receipts)
        : this(block.Header, height, block.Transactions.Count)
    {
        _block = block;
        _receipts = receipts;
        _recentBlock.SetTarget(block);
        _recentReceipts.SetTarget(receipts);
    }

    /// <summary>A block that is on disk; <see cref="KeepAt"/> must follow.</summary>
    internal ChainedBlock(BlockHeader header, ulong height, int transactionCount)
    {
        _header = header;
        Hash = header.Hash;
        Height = height;
        HasTransactions = transactionCount > 1;
    }

    /// <summary>A block of which all but this is on disk.</summary>
    internal ChainedBlock(Hash256 hash, ulong height, bool hasTransactions, IBlockBodies bodies, BlockPlace place)
    {
        Hash = hash;
        Height = height;
        HasTransactions = hasTransactions;
        KeepAt(bodies, place);
    }

    /// <summary>The block's header.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public BlockHeader Header
    {
        get
        {
            if ((_header ?? (_recentBlock.TryGetTarget(out var recent) ? recent.Header : null)) is { } known)
            {
                return known;
            }

            var read = _bodies!.ReadHeader(_place);
            return _header = read.Hash == Hash ? read : throw new RecordLogCorruptException($"What the disk has in place of block {Height} is another block.");
        }
    }

    /// <summary>The block.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public Block Block
    {
        get
        {
            if ((_block ?? (_recentBlock.TryGetTarget(out var recent) ? recent : null)) is { } known)
            {
                return known;
            }

            var read = _bodies!.ReadBlock(_place);
            _recentBlock.SetTarget(read);
            return read;
        }
    }

    /// <summary>Number of blocks below it.</summary>
    public ulong Height { get; }

    /// <summary>The block's hash.</summary>
    public Hash256 Hash { get; }

    /// <summary>One receipt for each contract transaction, in their order.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public IReadOnlyList<StoredReceipt> Receipts
    {
        get
        {
            if ((_receipts ?? (_recentReceipts.TryGetTarget(out var recent) ? recent : null)) is { } known)
            {
                return known;
            }

            var read = _bodies!.ReadReceipts(_place);
            _recentReceipts.SetTarget(read);
            return read;
        }
    }

    /// <summary>Whether somebody sent something in it: there is more than the coinbase.</summary>
    public bool HasTransactions { get; }

    /// <summary>The coins that it spent, in order, so that it can be taken back; null when they must be looked up for that.</summary>
    internal SpentCoin[]? SpentCoins { get; set; }

    /// <summary>Where the block is on disk.</summary>
    internal (IBlockBodies Bodies, BlockPlace Place) Kept => (_bodies ?? throw new InvalidOperationException($"Block {Height} is not on disk."), _place);

    /// <summary>Says where the block is on disk.</summary>
    internal void KeepAt(IBlockBodies bodies, BlockPlace place)
    {
        _bodies = bodies;
        _place = place;
    }

    /// <summary>Leaves transactions and receipts to the disk, when the block is there.</summary>
    internal void Release()
    {
        if (_bodies is not null)
        {
            _block = null;
            _receipts = null;
        }
    }
}
