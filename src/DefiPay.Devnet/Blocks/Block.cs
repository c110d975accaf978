using DefiPay.Stratis;

namespace DefiPay.Devnet.Blocks;

/// <summary>A header and the transactions it stands for, the coinbase first.</summary>
public sealed class Block
{
    /// <summary>A block has at most so many bytes.</summary>
    public const int SizeMax = 1_000_000;

    private const int TransactionSizeMin = 10;

    internal Block(BlockHeader header, IReadOnlyList<Transaction> transactions)
    {
        Header = header;
        Transactions = transactions;
        Size = Write().Written.Length;
    }

    private Block(BlockHeader header, IReadOnlyList<Transaction> transactions, int size)
    {
        Header = header;
        Transactions = transactions;
        Size = size;
    }

    /// <summary>The header.</summary>
    public BlockHeader Header { get; }

    /// <summary>The transactions, in the order in which they take effect.</summary>
    public IReadOnlyList<Transaction> Transactions { get; }

    /// <summary>Length of the wire format in bytes.</summary>
    public int Size { get; }

    /// <summary>Reads a block that takes up all of the bytes.</summary>
    /// <exception cref="FormatException">The bytes are no block, or the header does not stand for the transactions.</exception>
    public static Block Decode(ReadOnlySpan<byte> bytes)
    {
        var reader = new WireReader(bytes);
        var header = BlockHeader.Read(ref reader);
        var transactions = new Transaction[reader.ReadCount(TransactionSizeMin)];
        for (var i = 0; i < transactions.Length; i++)
        {
            transactions[i] = Transaction.Read(ref reader);
        }

        if (reader.Remaining > 0 || transactions.Length == 0)
        {
            throw new FormatException("The block ends too early or too late.");
        }

        return MerkleTree.RootOf(transactions) == header.MerkleRoot
            ? new Block(header, transactions, bytes.Length)
            : throw new FormatException("The block's header does not stand for its transactions.");
    }

    /// <summary>The wire format.</summary>
    public byte[] ToBytes() => Write().Written.ToArray();

    private WireWriter Write()
    {
        var writer = new WireWriter();
        Header.WriteTo(writer);
        writer.WriteCount(Transactions.Count);
        foreach (var transaction in Transactions)
        {
            transaction.WriteTo(writer);
        }

        return writer;
    }
}
