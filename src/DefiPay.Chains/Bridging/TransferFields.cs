using System.Buffers.Binary;
using System.Numerics;
using DefiPay.Crypto;

namespace DefiPay.Chains.Bridging;

/// <summary>All that makes one transfer over the bridge what it is; its id is a hash over nothing else.</summary>
/// <remarks>
/// Addresses are the 20 bytes that the chain itself uses (on Stratis in the order of <c>Address.ToBytes()</c>). The contracts on both
/// sides compute the same id from the same bytes, each with its own chain and address put in by itself.
/// </remarks>
/// <param name="SourceChain">Where the deposit was made.</param>
/// <param name="DestinationChain">Where it is to arrive.</param>
/// <param name="SourceContract">The bridge's contract on the source chain; 20 bytes.</param>
/// <param name="DestinationContract">The bridge's contract on the destination chain; 20 bytes.</param>
/// <param name="Token">The token on the source chain; 20 bytes.</param>
/// <param name="Amount">In the token's smallest unit; 0 to 2^256 - 1.</param>
/// <param name="Sender">Who made the deposit, on the source chain; 20 bytes.</param>
/// <param name="Recipient">Who is to have it, on the destination chain; 20 bytes.</param>
/// <param name="Number">The source contract's running number of the deposit.</param>
public sealed record TransferFields(
    ChainId SourceChain,
    ChainId DestinationChain,
    ReadOnlyMemory<byte> SourceContract,
    ReadOnlyMemory<byte> DestinationContract,
    ReadOnlyMemory<byte> Token,
    BigInteger Amount,
    ReadOnlyMemory<byte> Sender,
    ReadOnlyMemory<byte> Recipient,
    ulong Number)
{
    private const int AddressSize = 20;
    private const int WordSize = 32;
    private const int PackedSize = (3 * WordSize) + (5 * AddressSize) + sizeof(ulong);

    /// <summary>The transfer's id, 32 bytes: Keccak-256 of the fields in the order of this record, big-endian, each of fixed width, without gaps.</summary>
    /// <exception cref="InvalidOperationException">An address has not 20 bytes, or the amount does not fit 256 bits.</exception>
    public byte[] ComputeId()
    {
        var packed = new byte[PackedSize];
        var rest = packed.AsSpan();
        Put(ref rest, BridgeChainKey.Of(SourceChain), WordSize, nameof(SourceChain));
        Put(ref rest, BridgeChainKey.Of(DestinationChain), WordSize, nameof(DestinationChain));
        Put(ref rest, SourceContract.Span, AddressSize, nameof(SourceContract));
        Put(ref rest, DestinationContract.Span, AddressSize, nameof(DestinationContract));
        Put(ref rest, Token.Span, AddressSize, nameof(Token));
        Put(ref rest, AmountBytes(), WordSize, nameof(Amount));
        Put(ref rest, Sender.Span, AddressSize, nameof(Sender));
        Put(ref rest, Recipient.Span, AddressSize, nameof(Recipient));
        BinaryPrimitives.WriteUInt64BigEndian(rest, Number);
        return Keccak256.Hash(packed);
    }

    private byte[] AmountBytes()
    {
        if (Amount.Sign < 0 || Amount.GetByteCount(isUnsigned: true) > WordSize)
            throw new InvalidOperationException($"{nameof(Amount)}: {Amount} does not fit 256 bits.");
        var bytes = Amount.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[WordSize - bytes.Length], .. bytes];
    }

    private static void Put(ref Span<byte> rest, ReadOnlySpan<byte> value, int size, string name)
    {
        if (value.Length != size)
            throw new InvalidOperationException($"{name}: {value.Length} bytes, where {size} are needed.");
        value.CopyTo(rest);
        rest = rest[size..];
    }
}
