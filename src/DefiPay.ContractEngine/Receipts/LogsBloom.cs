using DefiPay.Crypto;

namespace DefiPay.ContractEngine.Receipts;

/// <summary>
/// A 2048-bit filter over contract addresses and topics. An item sets three bits, whose numbers are the low eleven bits of the first
/// three big-endian pairs of bytes of its Keccak-256. Bit 0 is the lowest bit of the first byte, unlike Ethereum's order.
/// </summary>
public sealed class LogsBloom
{
    /// <summary>Bytes of a bloom.</summary>
    public const int Size = 256;

    private const int BitCount = Size * 8;
    private const int BitsPerItem = 3;
    private readonly byte[] _bits;

    /// <summary>An empty bloom.</summary>
    public LogsBloom() => _bits = new byte[Size];

    /// <summary>A bloom as it stands in a receipt or block header.</summary>
    /// <exception cref="FormatException">There are not exactly 256 bytes.</exception>
    public LogsBloom(ReadOnlySpan<byte> bytes)
    {
        _bits = bytes.Length == Size ? bytes.ToArray() : throw new FormatException($"A bloom has {Size} bytes, not {bytes.Length}.");
    }

    /// <summary>Whether no item was added.</summary>
    public bool IsEmpty => !_bits.AsSpan().ContainsAnyExcept((byte)0);

    /// <summary>The 256 bytes.</summary>
    public byte[] ToBytes() => [.. _bits];

    /// <summary>Adds an address (20 bytes) or a topic.</summary>
    public void Add(ReadOnlySpan<byte> item)
    {
        Span<int> bits = stackalloc int[BitsPerItem];
        FindBits(item, bits);
        foreach (int bit in bits)
        {
            _bits[bit / 8] |= (byte)(1 << (bit % 8));
        }
    }

    /// <summary>Adds everything that the other bloom has.</summary>
    public void Or(LogsBloom other)
    {
        for (int i = 0; i < Size; i++)
        {
            _bits[i] |= other._bits[i];
        }
    }

    /// <summary>False when the item was certainly not added; true when it probably was.</summary>
    public bool MayContain(ReadOnlySpan<byte> item)
    {
        Span<int> bits = stackalloc int[BitsPerItem];
        FindBits(item, bits);
        foreach (int bit in bits)
        {
            if ((_bits[bit / 8] & (1 << (bit % 8))) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static void FindBits(ReadOnlySpan<byte> item, Span<int> bits)
    {
        Span<byte> hash = stackalloc byte[32];
        Keccak256.Hash(item, hash);
        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] = ((hash[2 * i] << 8) & (BitCount - 1)) + hash[(2 * i) + 1];
        }
    }
}
