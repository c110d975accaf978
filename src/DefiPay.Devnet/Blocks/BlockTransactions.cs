using DefiPay.Stratis;

namespace DefiPay.Devnet.Blocks;

/// <summary>The transactions of a block's wire format, with their ids; they are read from its bytes as they are gone through.</summary>
internal sealed class BlockTransactions
{
    private const int TransactionSizeMin = 10;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Hash256[] _ids;

    private BlockTransactions(ReadOnlyMemory<byte> bytes, Hash256[] ids)
    {
        _bytes = bytes;
        _ids = ids;
    }

    public int Count => _ids.Length;

    /// <summary>Their ids, in order.</summary>
    public IReadOnlyList<Hash256> Ids => _ids;

    /// <summary>Reads a block that takes up all of the bytes, from a record whose checksum was verified, so that its tree of hashes need not be.</summary>
    /// <param name="bytes">The block; they must live as long as what is returned.</param>
    /// <param name="header">Its header.</param>
    /// <exception cref="FormatException">The bytes are no block.</exception>
    public static BlockTransactions Read(ReadOnlyMemory<byte> bytes, out BlockHeader header)
    {
        var reader = new WireReader(bytes.Span);
        header = BlockHeader.Read(ref reader);
        var ids = new Hash256[reader.ReadCount(TransactionSizeMin)];
        var first = bytes.Length - reader.Remaining;
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = TransactionView.Read(ref reader).ComputeId();
        }

        return reader.Remaining == 0 && ids.Length > 0
            ? new BlockTransactions(bytes[first..], ids)
            : throw new FormatException("The block ends too early or too late.");
    }

    public Sequence GetEnumerator() => new(_bytes.Span, _ids);

    /// <summary>For <c>foreach</c>.</summary>
    public ref struct Sequence
    {
        private readonly Hash256[] _ids;
        private WireReader _reader;
        private int _next;

        internal Sequence(ReadOnlySpan<byte> bytes, Hash256[] ids)
        {
            _reader = new WireReader(bytes);
            _ids = ids;
        }

        /// <summary>The present one.</summary>
        public Item Current { get; private set; }

        public bool MoveNext()
        {
            if (_next == _ids.Length)
            {
                return false;
            }

            Current = new Item(_ids[_next++], TransactionView.Read(ref _reader));
            return true;
        }
    }

    /// <summary>A transaction and its id.</summary>
    public readonly ref struct Item(Hash256 id, TransactionView transaction)
    {
        public readonly Hash256 Id = id;
        public readonly TransactionView Transaction = transaction;
    }
}
