namespace DefiPay.ContractEngine.State.Trie;

/// <summary>Keys of the trie as half bytes, one per array element, and their packed form inside encoded nodes.</summary>
internal static class Nibbles
{
    private const int OddFlag = 0x10;
    private const int TerminalFlag = 0x20;

    public static byte[] FromBytes(ReadOnlySpan<byte> key)
    {
        var nibbles = new byte[key.Length * 2];
        FromBytes(key, nibbles);
        return nibbles;
    }

    public static void FromBytes(ReadOnlySpan<byte> key, Span<byte> nibbles)
    {
        for (int i = 0; i < key.Length; i++)
        {
            nibbles[2 * i] = (byte)(key[i] >> 4);
            nibbles[(2 * i) + 1] = (byte)(key[i] & 0x0f);
        }
    }

    /// <summary>Bytes that the packed form takes.</summary>
    public static int PackedSize(ReadOnlySpan<byte> nibbles) => (nibbles.Length / 2) + 1;

    /// <summary>Ethereum's hex-prefix form: the first half byte tells an odd length and whether a value follows.</summary>
    public static void Pack(ReadOnlySpan<byte> nibbles, bool terminal, Span<byte> packed)
    {
        int odd = nibbles.Length & 1;
        packed[0] = (byte)((terminal ? TerminalFlag : 0) | (odd == 1 ? OddFlag | nibbles[0] : 0));
        for (int i = odd, at = 1; i < nibbles.Length; i += 2, at++)
        {
            packed[at] = (byte)((nibbles[i] << 4) | nibbles[i + 1]);
        }
    }

    public static byte[] Unpack(ReadOnlySpan<byte> packed, out bool terminal)
    {
        if (packed.IsEmpty)
        {
            throw new StateStoreException("A trie node has an empty key.");
        }

        terminal = (packed[0] & TerminalFlag) != 0;
        var nibbles = FromBytes(packed);
        return nibbles[((packed[0] & OddFlag) != 0 ? 1 : 2)..];
    }

    public static byte[] Concat(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var joined = new byte[first.Length + second.Length];
        first.CopyTo(joined);
        second.CopyTo(joined.AsSpan(first.Length));
        return joined;
    }
}
