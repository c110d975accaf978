using DefiPay.Devnet.Blocks;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Storage;

/// <summary>A <see cref="BranchRecord"/> as it lies in the chain's file: what it does to the coins, and where all else is read when it is asked for.</summary>
internal sealed class BranchOutline
{
    private readonly ReadOnlyMemory<byte> _nodes;
    private readonly int _nodeCount;
    private readonly long _end;

    private BranchOutline(ReadOnlyMemory<byte> nodes, int nodeCount, long end)
    {
        _nodes = nodes;
        _nodeCount = nodeCount;
        _end = end;
    }

    /// <summary>The blocks, at least one, lowest first.</summary>
    public required IReadOnlyList<BlockOutline> Blocks { get; init; }

    /// <summary>Whether transactions of replaced blocks wait again.</summary>
    public required bool KeepTransactions { get; init; }

    /// <summary>Ids of transactions that wait no longer, because no block can hold them.</summary>
    public required IReadOnlyList<Hash256> Dropped { get; init; }

    /// <summary>Height of the first block.</summary>
    public ulong FirstHeight => Blocks[0].Chained.Height;

    /// <summary>Where its pieces of state lie.</summary>
    public NodePlaces Nodes => new(_nodes.Span, _nodeCount, _end);

    /// <summary>Reads a branch.</summary>
    /// <param name="bytes">The branch; they must live as long as what is returned.</param>
    /// <param name="end">Offset in the file behind the last of them.</param>
    /// <param name="made">The blocks, where they were just made; else they are read when they are asked for.</param>
    /// <exception cref="FormatException">The bytes are no branch.</exception>
    public static BranchOutline Read(ReadOnlyMemory<byte> bytes, long end, IReadOnlyList<ChainedBlock>? made = null)
    {
        var reader = new WireReader(bytes.Span);
        var keep = reader.ReadBytes(1)[0] != 0;
        var blocks = new BlockOutline[reader.ReadCount(BranchRecord.BlockSizeMin)];
        for (var i = 0; i < blocks.Length; i++)
        {
            blocks[i] = BlockOutline.Read(ref reader, bytes, end, made?[i]);
        }

        var dropped = new Hash256[reader.ReadCount(Hash256.Size)];
        for (var i = 0; i < dropped.Length; i++)
        {
            dropped[i] = reader.ReadHash();
        }

        var nodeCount = reader.ReadCount(BranchRecord.NodeSizeMin);
        var nodes = bytes[^reader.Remaining..];
        for (var i = 0; i < nodeCount; i++)
        {
            reader.ReadHash();
            reader.ReadBytes(reader.ReadCount(1));
        }

        if (blocks.Length == 0)
        {
            throw new FormatException("A branch has no block.");
        }

        return new BranchOutline(nodes, nodeCount, end) { Blocks = blocks, KeepTransactions = keep, Dropped = dropped };
    }

    /// <summary>Tells the blocks where they are.</summary>
    public void KeepIn(IBlockBodies bodies)
    {
        foreach (var block in Blocks)
        {
            block.Chained.KeepAt(bodies, block.Place);
        }
    }

    /// <summary>For <c>foreach</c>.</summary>
    public ref struct NodePlaces
    {
        private readonly long _end;
        private WireReader _reader;
        private int _left;

        internal NodePlaces(ReadOnlySpan<byte> nodes, int count, long end)
        {
            _reader = new WireReader(nodes);
            _left = count;
            _end = end;
        }

        public NodePlace Current { get; private set; }

        /// <summary>The bytes of the present one.</summary>
        public ReadOnlySpan<byte> Value { get; private set; }

        public readonly NodePlaces GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_left == 0)
            {
                return false;
            }

            _left--;
            var offset = _end - _reader.Remaining;
            Current = new NodePlace(_reader.ReadHash(), offset);
            Value = _reader.ReadBytes(_reader.ReadCount(1));
            return true;
        }
    }
}
