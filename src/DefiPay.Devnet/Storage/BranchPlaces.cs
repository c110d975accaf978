using DefiPay.Devnet.Blocks;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Storage;

/// <summary>Where the parts of a <see cref="BranchRecord"/> lie in the chain's file, from where they are read when they are asked for.</summary>
/// <param name="Blocks">One for each block.</param>
/// <param name="Nodes">One for each piece of state.</param>
internal sealed record BranchPlaces(IReadOnlyList<BlockPlace> Blocks, IReadOnlyList<NodePlace> Nodes)
{
    /// <summary>Reads a branch without its receipts and state.</summary>
    /// <param name="reader">At the branch's first byte.</param>
    /// <param name="end">Offset in the file behind the last byte that the reader has.</param>
    /// <param name="places">Where everything lies.</param>
    /// <exception cref="FormatException">The bytes are no branch.</exception>
    public static BranchRecord Read(ref WireReader reader, long end, out BranchPlaces places)
    {
        var keep = reader.ReadBytes(1)[0] != 0;
        var blocks = new ChainedBlock[reader.ReadCount(BranchRecord.BlockSizeMin)];
        var blockPlaces = new BlockPlace[blocks.Length];
        for (var i = 0; i < blocks.Length; i++)
        {
            blocks[i] = ReadBlock(ref reader, end, out blockPlaces[i]);
        }

        var dropped = new Hash256[reader.ReadCount(Hash256.Size)];
        for (var i = 0; i < dropped.Length; i++)
        {
            dropped[i] = reader.ReadHash();
        }

        var nodes = new NodePlace[reader.ReadCount(BranchRecord.NodeSizeMin)];
        for (var i = 0; i < nodes.Length; i++)
        {
            var offset = end - reader.Remaining;
            nodes[i] = new NodePlace(reader.ReadHash(), offset);
            reader.ReadBytes(reader.ReadCount(1));
        }

        places = new BranchPlaces(blockPlaces, nodes);
        return blocks.Length > 0 ? new BranchRecord(blocks, keep, dropped, []) : throw new FormatException("A branch has no block.");
    }

    /// <summary>Tells the branch's blocks where they are.</summary>
    public void NoteIn(BranchRecord branch, IBlockBodies bodies)
    {
        for (var i = 0; i < Blocks.Count; i++)
        {
            branch.Blocks[i].KeepAt(bodies, Blocks[i]);
        }
    }

    private static ChainedBlock ReadBlock(ref WireReader reader, long end, out BlockPlace place)
    {
        var height = reader.ReadUInt64();
        var size = reader.ReadCount(1);
        var offset = end - reader.Remaining;
        var block = Block.DecodeStored(reader.ReadBytes(size));
        var receipts = reader.Remaining;
        for (var left = reader.ReadCount(1); left > 0; left--)
        {
            reader.ReadBytes(reader.ReadCount(1));
        }

        place = new BlockPlace(offset, size, end - receipts, receipts - reader.Remaining);
        return new ChainedBlock(block, height);
    }
}
