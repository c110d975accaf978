namespace DefiPay.Stratis;

/// <summary>Ethereum's recursive length prefix encoding, as contract storage, logs, parameters and receipts use it.</summary>
/// <remarks>
/// Reading accepts what the platform's own reader accepts: lengths that are longer than need be, single bytes with a prefix.
/// </remarks>
public static class Rlp
{
    /// <summary>How deep lists may be nested when they are read.</summary>
    public const int DepthMax = 128;

    private const byte ShortString = 0x80;
    private const byte LongString = 0xb7;
    private const byte ShortList = 0xc0;
    private const byte LongList = 0xf7;
    private const int ShortLengthMax = 55;

    /// <summary>Writes a byte string.</summary>
    /// <param name="data">The bytes; none give the empty item.</param>
    public static byte[] EncodeElement(ReadOnlySpan<byte> data)
    {
        var encoded = new byte[SizeOfElement(data)];
        WriteElement(encoded, data);
        return encoded;
    }

    /// <summary>Bytes that a byte string takes once it is written.</summary>
    /// <param name="data">The bytes.</param>
    public static int SizeOfElement(ReadOnlySpan<byte> data) =>
        data.Length == 1 && data[0] < ShortString ? 1 : PrefixSize(data.Length) + data.Length;

    /// <summary>Writes a byte string into memory of the caller's.</summary>
    /// <param name="destination">Takes the item; see <see cref="SizeOfElement"/>.</param>
    /// <param name="data">The bytes.</param>
    /// <returns>What is left of the memory behind the item.</returns>
    public static Span<byte> WriteElement(Span<byte> destination, scoped ReadOnlySpan<byte> data)
    {
        var position = data.Length == 1 && data[0] < ShortString ? 0 : WritePrefix(destination, data.Length, ShortString);
        data.CopyTo(destination[position..]);
        return destination[(position + data.Length)..];
    }

    /// <summary>Bytes that a list takes once it is written.</summary>
    /// <param name="contentLength">Bytes that its items take together.</param>
    public static int SizeOfList(int contentLength) => checked(PrefixSize(contentLength) + contentLength);

    /// <summary>Begins a list in memory of the caller's.</summary>
    /// <param name="destination">Takes the list; see <see cref="SizeOfList"/>.</param>
    /// <param name="contentLength">Bytes that the items, which follow, take together.</param>
    /// <returns>The memory behind the prefix, where the first item goes.</returns>
    public static Span<byte> WriteListPrefix(Span<byte> destination, int contentLength) =>
        destination[WritePrefix(destination, contentLength, ShortList)..];

    /// <summary>Writes a list.</summary>
    /// <param name="items">The list's items, each encoded already.</param>
    public static byte[] EncodeList(params ReadOnlySpan<byte[]> items)
    {
        var length = 0;
        foreach (var item in items)
        {
            length = checked(length + item.Length);
        }

        var encoded = new byte[PrefixSize(length) + length];
        var position = WritePrefix(encoded, length, ShortList);
        foreach (var item in items)
        {
            item.CopyTo(encoded, position);
            position += item.Length;
        }

        return encoded;
    }

    /// <summary>Reads one item that takes up all of the bytes.</summary>
    /// <param name="encoded">The bytes to read.</param>
    /// <exception cref="FormatException">The bytes are cut short, have a rest, or are nested too deeply.</exception>
    public static RlpItem Decode(ReadOnlySpan<byte> encoded)
    {
        var item = Read(encoded, 0, out var size);
        return size == encoded.Length ? item : throw new FormatException($"RLP: {encoded.Length - size} bytes are left after the item.");
    }

    private static RlpItem Read(ReadOnlySpan<byte> encoded, int depth, out int size)
    {
        if (encoded.IsEmpty)
        {
            throw new FormatException("RLP: an item is missing.");
        }

        var prefix = encoded[0];
        if (prefix < ShortString)
        {
            size = 1;
            return new RlpItem([prefix], null);
        }

        var isList = prefix >= ShortList;
        var content = ReadContent(encoded, isList ? ShortList : ShortString, isList ? LongList : LongString, out size);
        if (!isList)
        {
            return new RlpItem(content.IsEmpty ? null : content.ToArray(), null);
        }

        return depth < DepthMax
            ? new RlpItem(null, ReadItems(content, depth + 1))
            : throw new FormatException($"RLP: lists are nested more than {DepthMax} deep.");
    }

    private static List<RlpItem> ReadItems(ReadOnlySpan<byte> content, int depth)
    {
        var items = new List<RlpItem>();
        while (!content.IsEmpty)
        {
            items.Add(Read(content, depth, out var size));
            content = content[size..];
        }

        return items;
    }

    /// <summary>The bytes after the prefix; <paramref name="size"/> is that of prefix and content.</summary>
    private static ReadOnlySpan<byte> ReadContent(ReadOnlySpan<byte> encoded, byte shortPrefix, byte longPrefix, out int size)
    {
        var prefix = encoded[0];
        var lengthSize = prefix > longPrefix ? prefix - longPrefix : 0;
        if (lengthSize > encoded.Length - 1)
        {
            throw new FormatException("RLP: a length is cut short.");
        }

        var length = (ulong)(prefix - shortPrefix);
        if (lengthSize > 0)
        {
            length = 0;
            foreach (var digit in encoded.Slice(1, lengthSize))
            {
                length = (length << 8) | digit;
            }
        }

        var rest = encoded[(1 + lengthSize)..];
        if (length > (ulong)rest.Length)
        {
            throw new FormatException($"RLP: an item of {length} bytes has only {rest.Length}.");
        }

        size = 1 + lengthSize + (int)length;
        return rest[..(int)length];
    }

    private static int PrefixSize(int length) => 1 + (length > ShortLengthMax ? SizeOf(length) : 0);

    private static int SizeOf(int length) => length switch { < 1 << 8 => 1, < 1 << 16 => 2, < 1 << 24 => 3, _ => 4 };

    private static int WritePrefix(Span<byte> encoded, int length, byte shortPrefix)
    {
        if (length <= ShortLengthMax)
        {
            encoded[0] = (byte)(shortPrefix + length);
            return 1;
        }

        var size = SizeOf(length);
        encoded[0] = (byte)(shortPrefix + ShortLengthMax + size);
        for (var i = 0; i < size; i++)
        {
            encoded[size - i] = (byte)(length >> (8 * i));
        }

        return 1 + size;
    }
}
