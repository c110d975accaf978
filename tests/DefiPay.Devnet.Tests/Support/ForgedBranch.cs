using DefiPay.ContractEngine.Receipts;
using DefiPay.Devnet.Blocks;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Tests.Support;

/// <summary>A branch of a chain's file, to be changed and written again.</summary>
internal sealed class ForgedBranch
{
    private const byte Kind = 2;

    public bool KeepTransactions { get; set; }

    public List<ForgedBlock> Blocks { get; } = [];

    public List<Hash256> Dropped { get; } = [];

    public List<(Hash256 Hash, byte[] Value)> Nodes { get; } = [];

    public static bool Is(byte[] record) => record[0] == Kind;

    public static ForgedBranch Read(byte[] record)
    {
        var reader = new WireReader(record.AsSpan(1));
        var branch = new ForgedBranch { KeepTransactions = reader.ReadBytes(1)[0] != 0 };
        for (var left = reader.ReadCount(1); left > 0; left--)
        {
            var height = reader.ReadUInt64();
            var block = Block.Decode(reader.ReadVariableBytes());
            branch.Blocks.Add(new ForgedBlock { Height = height, Header = block.Header, Transactions = [.. block.Transactions] });
            for (var receipts = reader.ReadCount(1); receipts > 0; receipts--)
            {
                branch.Blocks[^1].Receipts.Add(StoredReceipt.Decode(reader.ReadVariableBytes()));
            }
        }

        for (var left = reader.ReadCount(Hash256.Size); left > 0; left--)
        {
            branch.Dropped.Add(reader.ReadHash());
        }

        for (var left = reader.ReadCount(1); left > 0; left--)
        {
            branch.Nodes.Add((reader.ReadHash(), reader.ReadVariableBytes()));
        }

        return branch;
    }

    public byte[] Write()
    {
        var writer = new WireWriter();
        writer.WriteBytes([Kind, KeepTransactions ? (byte)1 : (byte)0]);
        writer.WriteCount(Blocks.Count);
        foreach (var block in Blocks)
        {
            writer.WriteUInt64(block.Height);
            writer.WriteVariableBytes(new Block(block.Header, block.Transactions).ToBytes());
            writer.WriteCount(block.Receipts.Count);
            foreach (var receipt in block.Receipts)
            {
                writer.WriteVariableBytes(receipt.Encode());
            }
        }

        writer.WriteCount(Dropped.Count);
        Dropped.ForEach(writer.WriteHash);
        writer.WriteCount(Nodes.Count);
        foreach (var (hash, value) in Nodes)
        {
            writer.WriteHash(hash);
            writer.WriteVariableBytes(value);
        }

        return writer.Written.ToArray();
    }
}
