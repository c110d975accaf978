namespace DefiPay.Stratis;

/// <summary>
/// Reads RLP lists as the platform's own reader does, for bytes that anybody can have written: what it takes that <see cref="Rlp"/>
/// does not, decides what a transaction is or what a contract reads.
/// </summary>
/// <remarks>
/// The first item counts; what stands behind it only has to be readable. An item that is a list gives the bytes that encode it. Lengths
/// wrap at 32 bits. An item may reach beyond the end of the list that it is in: the bytes beyond are read once more, as what follows the
/// list. Bytes made to be read over and over, which take the platform time in the power of their number, are refused here.
/// </remarks>
public static class PlatformRlp
{
    private const byte ShortString = 0x80;
    private const byte LongString = 0xb7;
    private const byte ShortList = 0xc0;
    private const byte LongList = 0xf7;

    // Items looked at, for each byte. Where no item reaches beyond its list, one is enough.
    private const int LooksPerByte = 16;

    /// <summary>Reads a list.</summary>
    /// <param name="encoded">The bytes to read.</param>
    /// <returns>The bytes of each item; null for an item that is empty.</returns>
    /// <exception cref="FormatException">The bytes cannot be read, or do not begin with a list.</exception>
    public static IReadOnlyList<byte[]?> ReadList(ReadOnlySpan<byte> encoded)
    {
        var looks = (long)LooksPerByte * encoded.Length;
        Check(encoded, 0, encoded.Length, depth: 0, ref looks);
        var list = encoded.IsEmpty ? throw new FormatException("RLP: an item is missing.") : Read(encoded, 0);
        if (!list.IsList)
        {
            throw new FormatException("RLP: the first item is no list.");
        }

        var items = new List<byte[]?>();
        for (var position = list.ContentStart; position < list.End;)
        {
            var item = Read(encoded, position);
            var bytes = encoded[(item.IsList ? position : item.ContentStart)..item.End];
            items.Add(bytes.IsEmpty ? null : bytes.ToArray());
            position = item.End;
        }

        return items;
    }

    private static void Check(ReadOnlySpan<byte> encoded, int start, int end, int depth, ref long looks)
    {
        if (depth > Rlp.DepthMax)
        {
            throw new FormatException($"RLP: lists are nested more than {Rlp.DepthMax} deep.");
        }

        for (var position = start; position < end;)
        {
            if (--looks < 0)
            {
                throw new FormatException("RLP: the same bytes are read too often, because items reach beyond the ends of their lists.");
            }

            var item = Read(encoded, position);
            if (item.IsList)
            {
                Check(encoded, item.ContentStart, item.End, depth + 1, ref looks);
            }

            position = item.End;
        }
    }

    private static Item Read(ReadOnlySpan<byte> encoded, int position)
    {
        var prefix = encoded[position];
        if (prefix < ShortString)
        {
            return new Item(position, position + 1, false);
        }

        var isList = prefix >= ShortList;
        var lengthSize = Math.Max(0, prefix - (isList ? LongList : LongString));
        var rest = encoded[(position + 1)..];
        if (lengthSize > rest.Length)
        {
            throw new FormatException("RLP: a length is cut short.");
        }

        var length = lengthSize == 0 ? prefix - (isList ? ShortList : ShortString) : LengthOf(rest[..lengthSize]);
        return length >= 0 && length <= rest.Length - lengthSize
            ? new Item(position + 1 + lengthSize, position + 1 + lengthSize + length, isList)
            : throw new FormatException($"RLP: {length} bytes are announced, and {rest.Length - lengthSize} are left.");
    }

    private static int LengthOf(ReadOnlySpan<byte> digits)
    {
        var length = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            // Shifts count modulo 32, so that the digits of a length of more than four bytes lie over each other.
            length = unchecked(length + (digits[i] << (8 * (digits.Length - 1 - i))));
        }

        return length;
    }

    private readonly record struct Item(int ContentStart, int End, bool IsList);
}
