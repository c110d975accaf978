using DefiPay.Devnet.Blocks;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Storage;

/// <summary>
/// One step of the chain, whole or not at all: blocks that follow each other, in place of whatever was from the first one's height on. An
/// ordinary block is a branch of one on top of the tip.
/// </summary>
/// <param name="Blocks">The blocks, at least one, lowest first.</param>
/// <param name="KeepTransactions">Whether transactions of replaced blocks wait again.</param>
/// <param name="Dropped">Ids of transactions that wait no longer, because no block can hold them.</param>
/// <param name="Nodes">State that was not on disk before.</param>
internal sealed record BranchRecord(
    IReadOnlyList<ChainedBlock> Blocks, bool KeepTransactions, IReadOnlyList<Hash256> Dropped, IReadOnlyList<StateNode> Nodes)
{
    internal const int BlockSizeMin = sizeof(ulong) + 2;
    internal const int NodeSizeMin = Hash256.Size + 1;

    public void WriteTo(WireWriter writer)
    {
        writer.WriteBytes([KeepTransactions ? (byte)1 : (byte)0]);
        writer.WriteCount(Blocks.Count);
        foreach (var chained in Blocks)
        {
            writer.WriteUInt64(chained.Height);
            writer.WriteVariableBytes(chained.Block.ToBytes());
            writer.WriteCount(chained.Receipts.Count);
            foreach (var receipt in chained.Receipts)
            {
                writer.WriteVariableBytes(receipt.Encode());
            }
        }

        writer.WriteCount(Dropped.Count);
        foreach (var dropped in Dropped)
        {
            writer.WriteHash(dropped);
        }

        writer.WriteCount(Nodes.Count);
        foreach (var node in Nodes)
        {
            writer.WriteHash(node.Hash);
            writer.WriteVariableBytes(node.Value);
        }
    }
}
