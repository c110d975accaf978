using System.Buffers.Binary;

namespace DefiPay.Stratis;

/// <summary>Reads Bitcoin's wire format; every length is checked against what is left before anything is made of it.</summary>
public ref struct WireReader
{
    private ReadOnlySpan<byte> _rest;

    /// <summary>Starts at the first byte.</summary>
    public WireReader(ReadOnlySpan<byte> bytes) => _rest = bytes;

    /// <summary>Number of bytes not read yet.</summary>
    public readonly int Remaining => _rest.Length;

    /// <summary>Reads a signed 32-bit number.</summary>
    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(ReadBytes(sizeof(int)));

    /// <summary>Reads an unsigned 32-bit number.</summary>
    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32LittleEndian(ReadBytes(sizeof(uint)));

    /// <summary>Reads an unsigned 64-bit number.</summary>
    public ulong ReadUInt64() => BinaryPrimitives.ReadUInt64LittleEndian(ReadBytes(sizeof(ulong)));

    /// <summary>Reads a hash.</summary>
    public Hash256 ReadHash() => new(ReadBytes(Hash256.Size));

    /// <summary>Reads bytes.</summary>
    /// <exception cref="FormatException">There are not so many.</exception>
    public ReadOnlySpan<byte> ReadBytes(int count)
    {
        if (count > _rest.Length)
        {
            throw new FormatException($"The data ends {count - _rest.Length} bytes too early.");
        }

        var bytes = _rest[..count];
        _rest = _rest[count..];
        return bytes;
    }

    /// <summary>Reads how many things follow.</summary>
    /// <param name="sizeMin">The bytes that each takes at least.</param>
    /// <exception cref="FormatException">So many cannot follow, or the number is not in its shortest form.</exception>
    public int ReadCount(int sizeMin)
    {
        var count = ReadCompactSize();
        return count <= (ulong)(_rest.Length / sizeMin)
            ? (int)count
            : throw new FormatException($"{count} items are announced, and {_rest.Length} bytes are left.");
    }

    /// <summary>Reads how many bytes follow, which may lie beyond what this reader has.</summary>
    /// <param name="sizeMax">The most that are accepted.</param>
    /// <exception cref="FormatException">There are more, or the number is not in its shortest form.</exception>
    public int ReadSize(int sizeMax)
    {
        var size = ReadCompactSize();
        return size <= (ulong)sizeMax ? (int)size : throw new FormatException($"{size} bytes are announced; at most {sizeMax} are accepted.");
    }

    /// <summary>Reads bytes with their number in front.</summary>
    public byte[] ReadVariableBytes() => ReadBytes(ReadCount(1)).ToArray();

    private ulong ReadCompactSize()
    {
        var first = ReadBytes(1)[0];
        var (value, min) = first switch
        {
            0xFD => (BinaryPrimitives.ReadUInt16LittleEndian(ReadBytes(sizeof(ushort))), 0xFDul),
            0xFE => (ReadUInt32(), 0x1_0000ul),
            0xFF => (ReadUInt64(), 0x1_0000_0000ul),
            _ => (first, 0ul),
        };
        return value >= min ? value : throw new FormatException($"The number {value} is not written in its shortest form.");
    }
}
