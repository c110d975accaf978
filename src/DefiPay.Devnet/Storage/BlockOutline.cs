using DefiPay.ContractEngine.Receipts;
using DefiPay.Devnet.Blocks;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Storage;

/// <summary>A block as it lies in the chain's file.</summary>
/// <param name="Chained">The block.</param>
/// <param name="Transactions">Its transactions.</param>
/// <param name="Place">Where it lies.</param>
/// <param name="ReceiptBytes">Its receipts, as they lie behind it; there as long as the bytes that it was read from.</param>
internal sealed record BlockOutline(ChainedBlock Chained, BlockTransactions Transactions, BlockPlace Place, ReadOnlyMemory<byte> ReceiptBytes)
{
    // The longest result, error and logs that a transaction can have, twice.
    private const int ReceiptBytesMax = 8 << 20;

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
        var receipts = bytes[^reader.Remaining..];
        for (var left = ReadReceiptCount(ref reader, transactions.Count); left > 0; left--)
        {
            reader.ReadBytes(reader.ReadSize(ReceiptBytesMax));
        }

        receipts = receipts[..^reader.Remaining];
        var place = new BlockPlace(offset, size, receipts.Length);
        return new BlockOutline(made ?? new ChainedBlock(header, height, transactions.Count), transactions, place, receipts);
    }

    /// <summary>Reads receipts as they lie behind a block.</summary>
    /// <exception cref="FormatException">The bytes are no receipts.</exception>
    public static StoredReceipt[] ReadReceipts(ReadOnlySpan<byte> bytes)
    {
        var reader = new WireReader(bytes);
        var receipts = new StoredReceipt[reader.ReadCount(1)];
        for (var i = 0; i < receipts.Length; i++)
        {
            receipts[i] = StoredReceipt.Decode(reader.ReadVariableBytes());
        }

        return receipts;
    }

    // Else a byte each would announce more of them than there is memory for.
    private static int ReadReceiptCount(ref WireReader reader, int transactionCount)
    {
        var count = reader.ReadCount(1);
        return count < transactionCount ? count : throw new FormatException($"A block of {transactionCount} transactions has {count} receipts.");
    }
}
