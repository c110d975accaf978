using System.Buffers.Binary;
using DefiPay.Crypto;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Receipts;

/// <summary>
/// What the chain agrees on about one contract transaction: the state afterwards, the gas it used, and its logs. Its RLP is
/// <c>[post state, gas used as 8 bytes little-endian, bloom, logs]</c>, the list of logs as one byte string that holds each log as a
/// byte string. The hash of that goes into the block's receipt root.
/// </summary>
public sealed class Receipt
{
    private byte[]? _consensusBytes;

    /// <summary>Makes a receipt and its bloom.</summary>
    /// <param name="postState">State root after the transaction.</param>
    /// <param name="gasUsed">Gas the transaction used.</param>
    /// <param name="logs">Its logs, in order; none when it failed.</param>
    public Receipt(Hash256 postState, ulong gasUsed, IReadOnlyList<ContractLog> logs)
    {
        ArgumentNullException.ThrowIfNull(logs);
        PostState = postState;
        GasUsed = gasUsed;
        Logs = logs;
        Bloom = new LogsBloom();
        foreach (var log in logs)
        {
            log.AddTo(Bloom);
        }
    }

    /// <summary>State root after the transaction.</summary>
    public Hash256 PostState { get; }

    /// <summary>Gas the transaction used.</summary>
    public ulong GasUsed { get; }

    /// <summary>The logs, in the order in which they were written.</summary>
    public IReadOnlyList<ContractLog> Logs { get; }

    /// <summary>Filter over the logs' addresses and topics.</summary>
    public LogsBloom Bloom { get; }

    /// <summary>Keccak-256 of <see cref="ToConsensusBytes"/>.</summary>
    public Hash256 Hash => new(Keccak256.Hash(Encoded));

    private byte[] Encoded => _consensusBytes ??= Rlp.EncodeList(ConsensusItems());

    /// <summary>The receipt's RLP.</summary>
    public byte[] ToConsensusBytes() => [.. Encoded];

    /// <summary>Reads what <see cref="ToConsensusBytes"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are no receipt.</exception>
    public static Receipt FromConsensusBytes(byte[] encoded) => FromItems(Rlp.Decode(encoded).Items);

    internal byte[][] ConsensusItems()
    {
        var gas = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(gas, GasUsed);
        return
        [
            Rlp.EncodeElement(PostState.ToBytes()),
            Rlp.EncodeElement(gas),
            Rlp.EncodeElement(Bloom.ToBytes()),
            Rlp.EncodeElement(Rlp.EncodeList(Logs.Select(log => Rlp.EncodeElement(log.Encode())).ToArray())),
        ];
    }

    internal static Receipt FromItems(IReadOnlyList<RlpItem>? items)
    {
        if (items is not { Count: >= 4 } || items[0].Data is not { Length: 32 } postState || items[1].Data is not { Length: sizeof(ulong) } gas
            || items[3].Data is not { } logs)
        {
            throw new FormatException("A receipt is an RLP list that begins with post state, gas, bloom and logs.");
        }

        var decoded = Rlp.Decode(logs).Items ?? throw new FormatException("The logs of a receipt are an RLP list.");
        return new Receipt(
            new Hash256(postState),
            BinaryPrimitives.ReadUInt64LittleEndian(gas),
            decoded.Select(log => ContractLog.Decode(log.Data ?? [])).ToArray());
    }
}
