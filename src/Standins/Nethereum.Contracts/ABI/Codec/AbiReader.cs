using System.Numerics;

namespace Nethereum.ABI.Codec;

/// <summary>
/// Reads encoded values. The bytes are anybody's: an offset or a length that leads outside is an error, and nothing is made larger than what
/// is there to fill it. Offsets that lead to the same bytes again and again make much of little; no compiler writes such data, and what is
/// read altogether is bounded by the size of the data.
/// </summary>
internal sealed class AbiReader(byte[] bytes)
{
    private const int ReadsMax = 4;
    private long _unread = ((long)bytes.Length + ABIType.WordSize) * ReadsMax;

    /// <summary>The 32 bytes at a position.</summary>
    public ReadOnlySpan<byte> Word(int position)
    {
        Demand(position, ABIType.WordSize);
        Count(ABIType.WordSize);
        return bytes.AsSpan(position, ABIType.WordSize);
    }

    /// <summary>The length that stands at a position.</summary>
    public int Length(int position)
    {
        var length = new BigInteger(Word(position), isUnsigned: true, isBigEndian: true);
        return length <= bytes.Length ? (int)length : throw Wrong("length", "more than there is");
    }

    /// <summary>The bytes that stand at a position, behind their length.</summary>
    public ReadOnlySpan<byte> Bytes(int position)
    {
        int length = Length(position);
        Demand(position + ABIType.WordSize, length);
        Count(length);
        return bytes.AsSpan(position + ABIType.WordSize, length);
    }

    /// <summary>Where the offset at a head leads.</summary>
    /// <param name="start">From where offsets count.</param>
    /// <param name="head">Where the offset stands.</param>
    public int Follow(int start, int head) => start + Length(head);

    /// <summary>Makes sure that so many bytes are there.</summary>
    public void Demand(int position, long size)
    {
        if (position < 0 || position + size > bytes.Length)
        {
            throw Wrong("value", $"only {bytes.Length} bytes, where {position + size} are needed");
        }
    }

    private void Count(int size)
    {
        _unread -= size;
        if (_unread < 0)
        {
            throw Wrong("value", $"one that takes more than {ReadsMax} times the data to read");
        }
    }

    /// <summary>What is thrown for bytes that stand for no value.</summary>
    public static FormatException Wrong(string what, string found) => new($"The ABI data holds no {what}: it has {found}.");
}
