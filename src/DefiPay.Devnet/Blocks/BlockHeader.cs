using DefiPay.ContractEngine.Receipts;
using DefiPay.Crypto;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Blocks;

/// <summary>
/// A block's header in the wire format of a proof-of-authority chain with contracts: Bitcoin's 80 bytes, state root, receipt root and bloom,
/// which together make the hash, and the signature of the authority behind them.
/// </summary>
public sealed class BlockHeader
{
    /// <summary>The version that blocks carry.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Authority takes the place of work: all blocks have this difficulty.</summary>
    public const uint AuthorityBits = 0x1d00ffff;

    /// <summary>The wire format has at most so many bytes.</summary>
    public const int SizeMax = 80 + Hash256.Size + Hash256.Size + LogsBloom.Size + 1 + SignatureSizeMax;

    private const int SignatureSizeMax = 80;

    private BlockHeader(Parts parts, byte[] signature)
    {
        Version = parts.Version;
        PreviousHash = parts.PreviousHash;
        MerkleRoot = parts.MerkleRoot;
        Time = parts.Time;
        Bits = parts.Bits;
        Nonce = parts.Nonce;
        StateRoot = parts.StateRoot;
        ReceiptRoot = parts.ReceiptRoot;
        Bloom = parts.Bloom;
        Signature = signature;
        Hash = new Hash256(Sha256d.Hash(HashedBytes(parts)));
    }

    /// <summary>Version number.</summary>
    public int Version { get; }

    /// <summary>Hash of the block below; zero for the first one.</summary>
    public Hash256 PreviousHash { get; }

    /// <summary>Root of the tree over the transactions' ids.</summary>
    public Hash256 MerkleRoot { get; }

    /// <summary>Seconds since 1970; more than the block's below.</summary>
    public uint Time { get; }

    /// <summary>Difficulty; means nothing here.</summary>
    public uint Bits { get; }

    /// <summary>Always 0.</summary>
    public uint Nonce { get; }

    /// <summary>Root of the contracts' state after the block.</summary>
    public Hash256 StateRoot { get; }

    /// <summary>Root of the tree over the receipts' hashes; zero when there are none.</summary>
    public Hash256 ReceiptRoot { get; }

    /// <summary>Filter over all logs of the block.</summary>
    public LogsBloom Bloom { get; }

    /// <summary>The authority's signature of the hash, in DER.</summary>
    public byte[] Signature { get; }

    /// <summary>Double SHA-256 of all before the signature.</summary>
    public Hash256 Hash { get; }

    /// <summary>Makes a header and signs it.</summary>
    public static BlockHeader Sign(
        Hash256 previousHash, Hash256 merkleRoot, uint time, Hash256 stateRoot, Hash256 receiptRoot, LogsBloom bloom)
    {
        var parts = new Parts(CurrentVersion, previousHash, merkleRoot, time, AuthorityBits, 0, stateRoot, receiptRoot, bloom);
        return new BlockHeader(parts, MinerKey.Sign(Sha256d.Hash(HashedBytes(parts))));
    }

    /// <summary>Reads a header.</summary>
    /// <exception cref="FormatException">The bytes are no header.</exception>
    public static BlockHeader Read(ref WireReader reader)
    {
        var parts = new Parts(
            reader.ReadInt32(),
            reader.ReadHash(),
            reader.ReadHash(),
            reader.ReadUInt32(),
            reader.ReadUInt32(),
            reader.ReadUInt32(),
            reader.ReadHash(),
            reader.ReadHash(),
            new LogsBloom(reader.ReadBytes(LogsBloom.Size)));
        var signature = reader.ReadVariableBytes();
        return signature.Length <= SignatureSizeMax
            ? new BlockHeader(parts, signature)
            : throw new FormatException($"A block's signature has at most {SignatureSizeMax} bytes, not {signature.Length}.");
    }

    /// <summary>Appends the wire format.</summary>
    public void WriteTo(WireWriter writer)
    {
        writer.WriteBytes(HashedBytes(new Parts(Version, PreviousHash, MerkleRoot, Time, Bits, Nonce, StateRoot, ReceiptRoot, Bloom)));
        writer.WriteVariableBytes(Signature);
    }

    private static ReadOnlySpan<byte> HashedBytes(Parts parts)
    {
        var writer = new WireWriter();
        writer.WriteInt32(parts.Version);
        writer.WriteHash(parts.PreviousHash);
        writer.WriteHash(parts.MerkleRoot);
        writer.WriteUInt32(parts.Time);
        writer.WriteUInt32(parts.Bits);
        writer.WriteUInt32(parts.Nonce);
        writer.WriteHash(parts.StateRoot);
        writer.WriteHash(parts.ReceiptRoot);
        writer.WriteBytes(parts.Bloom.ToBytes());
        return writer.Written;
    }

    private readonly record struct Parts(
        int Version,
        Hash256 PreviousHash,
        Hash256 MerkleRoot,
        uint Time,
        uint Bits,
        uint Nonce,
        Hash256 StateRoot,
        Hash256 ReceiptRoot,
        LogsBloom Bloom);
}
