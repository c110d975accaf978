using DefiPay.Devnet.Blocks;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Storage;

/// <summary>A block as it lies in the chain's file.</summary>
/// <param name="Chained">The block.</param>
/// <param name="Transactions">Its transactions.</param>
/// <param name="Place">Where it lies.</param>
internal sealed record BlockOutline(ChainedBlock Chained, BlockTransactions Transactions, BlockPlace Place)
{
    /// <summary>Reads a block and passes over its receipts.</summary>
    /// <param name="reader">At the block's first byte.</param>
    /// <param name="bytes">All that the reader began with.</param>
    /// <param name="end">Offset in the file behind the last of those.</param>
    /// <param name="made">The block, where it was just made.</param>
    /// <exception cref="FormatException">The bytes are no block.</exception>
    public static BlockOutline Read(ref WireReader reader, ReadOnlyMemory<byte> bytes, long end, ChainedBlock? made)
    {
        var height = reader.ReadUInt64();
        var size = reader.ReadCount(1);
        var offset = end - reader.Remaining;
        var transactions = BlockTransactions.Read(bytes.Slice(bytes.Length - reader.Remaining, size), out var header);
        reader.ReadBytes(size);
        var receipts = reader.Remaining;
        for (var left = reader.ReadCount(1); left > 0; left--)
        {
            reader.ReadBytes(reader.ReadCount(1));
        }

        var place = new BlockPlace(offset, size, receipts - reader.Remaining);
        return new BlockOutline(made ?? new ChainedBlock(header, height, transactions.Count), transactions, place);
    }
}
