using System.Buffers.Binary;
using System.Text;
using DefiPay.Crypto;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Receipts;

/// <summary>
/// A receipt with what a node keeps beside the consensus part. Its RLP is the four consensus items followed by transaction id, block
/// hash, sender, called contract, new contract, success, result, error, gas price, amount, method name and block number; what is
/// absent is an empty item.
/// </summary>
public sealed record StoredReceipt
{
    private const int ItemCount = 16;

    /// <summary>The consensus part.</summary>
    public required Receipt Receipt { get; init; }

    /// <summary>The transaction.</summary>
    public required Hash256 TransactionId { get; init; }

    /// <summary>The block it is in.</summary>
    public required Hash256 BlockHash { get; init; }

    /// <summary>Height of that block.</summary>
    public required ulong BlockNumber { get; init; }

    /// <summary>Who sent it.</summary>
    public required StratisAddress From { get; init; }

    /// <summary>The called contract; null for a create.</summary>
    public StratisAddress? To { get; init; }

    /// <summary>The created contract; null for a call and for a failed create.</summary>
    public StratisAddress? NewContractAddress { get; init; }

    /// <summary>Whether it took effect.</summary>
    public required bool Success { get; init; }

    /// <summary>The returned value as text; null when nothing was returned, or an empty text: the stored bytes tell no difference.</summary>
    public string? Result
    {
        get;
        init => field = value is "" ? null : value;
    }

    /// <summary>Why it failed; null when it did not.</summary>
    public string? Error { get; init; }

    /// <summary>Satoshi per unit of gas.</summary>
    public required ulong GasPrice { get; init; }

    /// <summary>Satoshi sent to the contract.</summary>
    public required ulong AmountSatoshi { get; init; }

    /// <summary>The called method; null for a create.</summary>
    public string? MethodName { get; init; }

    /// <summary>The bytes to keep.</summary>
    public byte[] Encode() => Rlp.EncodeList(
    [
        .. Receipt.ConsensusItems(),
        Rlp.EncodeElement(TransactionId.ToBytes()),
        Rlp.EncodeElement(BlockHash.ToBytes()),
        Rlp.EncodeElement(From.ToBytes()),
        Rlp.EncodeElement(To?.ToBytes()),
        Rlp.EncodeElement(NewContractAddress?.ToBytes()),
        Rlp.EncodeElement([(byte)(Success ? 1 : 0)]),
        Text(Result),
        Text(Error),
        Number(GasPrice),
        Number(AmountSatoshi),
        Text(MethodName),
        Number(BlockNumber),
    ]);

    /// <summary>Reads what <see cref="Encode"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are no stored receipt.</exception>
    public static StoredReceipt Decode(byte[] encoded)
    {
        if (Rlp.Decode(encoded).Items is not { Count: ItemCount } items || items[4].Data is not { Length: 32 } id
            || items[5].Data is not { Length: 32 } block || items[9].Data is not { Length: 1 } success)
        {
            throw new FormatException($"A stored receipt is an RLP list of {ItemCount} items.");
        }

        return new StoredReceipt
        {
            Receipt = Receipt.FromItems(items),
            TransactionId = new Hash256(id),
            BlockHash = new Hash256(block),
            From = Address(items[6]) ?? throw new FormatException("A stored receipt has a sender."),
            To = Address(items[7]),
            NewContractAddress = Address(items[8]),
            Success = success[0] != 0,
            Result = Text(items[10]),
            Error = Text(items[11]),
            GasPrice = Number(items[12]),
            AmountSatoshi = Number(items[13]),
            MethodName = Text(items[14]),
            BlockNumber = Number(items[15]),
        };
    }

    private static byte[] Text(string? text) => Rlp.EncodeElement(Encoding.UTF8.GetBytes(text ?? ""));

    private static string? Text(RlpItem item) => item.Data is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    private static byte[] Number(ulong number)
    {
        var bytes = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, number);
        return Rlp.EncodeElement(bytes);
    }

    private static ulong Number(RlpItem item) => item.Data is { Length: sizeof(ulong) } bytes
        ? BinaryPrimitives.ReadUInt64LittleEndian(bytes)
        : throw new FormatException("A number of a stored receipt has 8 bytes.");

    private static StratisAddress? Address(RlpItem item) => item.Data is { Length: 20 } bytes ? new StratisAddress(bytes) : null;
}
