using DefiPay.ContractEngine.Receipts;
using DefiPay.Devnet.Storage;

namespace DefiPay.Devnet.Blocks;

/// <summary>Where the blocks are read from that are not kept in memory.</summary>
internal interface IBlockBodies
{
    /// <exception cref="IOException">The disk failed.</exception>
    BlockHeader ReadHeader(BlockPlace place);

    /// <exception cref="IOException">The disk failed.</exception>
    Block ReadBlock(BlockPlace place);

    /// <exception cref="IOException">The disk failed.</exception>
    IReadOnlyList<StoredReceipt> ReadReceipts(BlockPlace place);
}
