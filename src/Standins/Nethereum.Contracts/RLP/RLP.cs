namespace Nethereum.RLP;

/// <summary>Recursive length prefix (Ethereum yellow paper, appendix B; https://ethereum.org/en/developers/docs/data-structures-and-encoding/rlp).</summary>
public class RLP
{
    /// <summary>Where short lists begin.</summary>
    public const byte OFFSET_SHORT_LIST = 0xc0;

    /// <summary>No bytes.</summary>
    public static readonly byte[] EMPTY_BYTE_ARRAY = [];

    /// <summary>One zero.</summary>
    public static readonly byte[] ZERO_BYTE_ARRAY = [0];

    private const byte OffsetShortItem = 0x80;
    private const int ShortMax = 55;
    private const int DepthMax = 64;

    /// <summary>The element that the bytes begin with.</summary>
    /// <exception cref="FormatException">They hold none.</exception>
    public static IRLPElement Decode(byte[] msgData) => Read(msgData, 0, msgData.Length, 0).Element;

    /// <summary>The bytes as one element.</summary>
    public static byte[] EncodeElement(byte[] srcData) => srcData switch
    {
        null or [] => [OffsetShortItem],
        [var single] when single < OffsetShortItem => [single],
        _ => [.. Prefix(srcData.Length, OffsetShortItem), .. srcData],
    };

    /// <summary>One byte as an element; zero is an empty one.</summary>
    public static byte[] EncodeByte(byte singleByte) => singleByte == 0 ? [OffsetShortItem] : EncodeElement([singleByte]);

    /// <summary>Elements that are encoded already as a list.</summary>
    public static byte[] EncodeList(params byte[][] items)
    {
        byte[][] all = items ?? [];
        return [.. Prefix(all.Sum(item => item.Length), OFFSET_SHORT_LIST), .. all.SelectMany(item => item)];
    }

    /// <summary>Whether there are no bytes.</summary>
    public static bool IsNullOrZeroArray(byte[] array) => array is null or [];

    /// <summary>Whether it is one zero.</summary>
    public static bool IsSingleZero(byte[] array) => array is [0];

    private static byte[] Prefix(int length, byte offset)
    {
        if (length <= ShortMax)
        {
            return [(byte)(offset + length)];
        }

        byte[] size = ConvertorForRLPEncodingExtensions.ToBytesForRLPEncoding(length);
        return [(byte)(offset + ShortMax + size.Length), .. size];
    }

    private static (IRLPElement Element, int End) Read(byte[] data, int start, int limit, int depth)
    {
        if (start >= limit || depth > DepthMax)
        {
            throw new FormatException(depth > DepthMax ? $"The RLP data is nested deeper than {DepthMax} lists" : "The RLP data ends too early");
        }

        byte first = data[start];
        if (first < OffsetShortItem)
        {
            return (new RLPItem([first]), start + 1);
        }

        bool isList = first >= OFFSET_SHORT_LIST;
        (int begin, int length) = Extent(data, start, limit, isList ? first - OFFSET_SHORT_LIST : first - OffsetShortItem);
        if (!isList)
        {
            return (new RLPItem(data[begin..(begin + length)]), begin + length);
        }

        var list = new RLPCollection { RLPData = data[start..(begin + length)] };
        for (int position = begin; position < begin + length;)
        {
            (IRLPElement element, position) = Read(data, position, begin + length, depth + 1);
            list.Add(element);
        }

        return (list, begin + length);
    }

    private static (int Begin, int Length) Extent(byte[] data, int start, int limit, int size)
    {
        int begin = start + 1;
        long length = size;
        if (size > ShortMax)
        {
            int digits = size - ShortMax;
            if (begin + digits > limit || digits > sizeof(int))
            {
                throw new FormatException("The RLP data ends too early");
            }

            length = data.AsSpan(begin, digits).ToArray().Aggregate(0L, (sum, digit) => (sum << 8) | digit);
            begin += digits;
        }

        return begin + length <= limit ? (begin, (int)length) : throw new FormatException("The RLP data ends too early");
    }
}
