using DefiPay.Stratis;

namespace DefiPay.ContractEngine.State.Trie;

/// <summary>Encodes nodes as Ethereum does (RLP lists of 17 or 2 items) and reads them back.</summary>
internal static class TrieNodeCodec
{
    private const int HashLength = 32;
    private const int StackBytesMax = 128;

    // A branch whose children are all named by their hash takes 532.
    private const int BufferSizeMin = 600;

    private static readonly byte[] s_emptyItem = [0x80];

    /// <summary>How a parent names a child by its hash.</summary>
    public static byte[] HashReference(Hash256 hash)
    {
        var reference = new byte[HashLength + 1];
        reference[0] = 0x80 + HashLength;
        hash.CopyTo(reference.AsSpan(1));
        return reference;
    }

    /// <summary>The node's RLP; every child must have been given its <see cref="TrieNode.Reference"/> before.</summary>
    /// <param name="node">The node.</param>
    /// <param name="buffer">Where the bytes are written; a larger one takes its place when they do not fit.</param>
    public static ReadOnlySpan<byte> Encode(TrieNode node, ref byte[] buffer) => node switch
    {
        BranchNode branch => EncodeBranch(branch, ref buffer),
        KeyNode { IsLeaf: true } leaf => EncodeLeaf(leaf.Key, leaf.Value, ref buffer),
        KeyNode extension => EncodeExtension(extension.Key, extension.Child!.Reference, ref buffer),
        _ => throw new InvalidOperationException("A node that was not loaded cannot have changed."),
    };

    public static TrieNode Decode(byte[] encoded)
    {
        var item = Rlp.Decode(encoded);
        return item.Items is null ? throw new StateStoreException("A trie node is not a list.") : FromItem(item);
    }

    // Every changed branch up to the root is written for every transaction, so nodes are written into one buffer, and nothing is allocated for them.
    private static ReadOnlySpan<byte> EncodeBranch(BranchNode branch, ref byte[] buffer)
    {
        int length = Rlp.SizeOfElement(branch.Value);
        foreach (var child in branch.Children)
        {
            length += child is null ? s_emptyItem.Length : child.Reference!.Length;
        }

        var encoded = Room(Rlp.SizeOfList(length), ref buffer);
        var rest = Rlp.WriteListPrefix(encoded, length);
        foreach (var child in branch.Children)
        {
            var reference = child is null ? s_emptyItem : child.Reference!;
            reference.CopyTo(rest);
            rest = rest[reference.Length..];
        }

        Rlp.WriteElement(rest, branch.Value);
        return encoded;
    }

    private static ReadOnlySpan<byte> EncodeLeaf(byte[] key, byte[]? value, ref byte[] buffer)
    {
        var encoded = StartPair(key, terminal: true, Rlp.SizeOfElement(value), ref buffer, out var second);
        Rlp.WriteElement(second, value);
        return encoded;
    }

    private static ReadOnlySpan<byte> EncodeExtension(byte[] key, byte[]? reference, ref byte[] buffer)
    {
        var encoded = StartPair(key, terminal: false, reference!.Length, ref buffer, out var second);
        reference.CopyTo(second);
        return encoded;
    }

    /// <summary>A list of a packed key and an item of some size, which is still to be written.</summary>
    private static Span<byte> StartPair(byte[] key, bool terminal, int secondSize, ref byte[] buffer, out Span<byte> second)
    {
        int packedSize = Nibbles.PackedSize(key);
        var packed = packedSize <= StackBytesMax ? stackalloc byte[packedSize] : new byte[packedSize];
        Nibbles.Pack(key, terminal, packed);
        int length = Rlp.SizeOfElement(packed) + secondSize;
        var encoded = Room(Rlp.SizeOfList(length), ref buffer);
        second = Rlp.WriteElement(Rlp.WriteListPrefix(encoded, length), packed);
        return encoded;
    }

    private static Span<byte> Room(int size, ref byte[] buffer)
    {
        if (buffer.Length < size)
        {
            buffer = new byte[Math.Max(size, BufferSizeMin)];
        }

        return buffer.AsSpan(0, size);
    }

    private static TrieNode FromItem(RlpItem list)
    {
        var items = list.Items!;
        if (items.Count == 17)
        {
            var branch = new BranchNode { Value = items[16].Data };
            for (int i = 0; i < 16; i++)
            {
                branch.Children[i] = Child(items[i]);
            }

            return branch;
        }

        if (items.Count != 2 || items[0].Data is not { } packed)
        {
            throw new StateStoreException("A trie node has neither 2 nor 17 items.");
        }

        var key = Nibbles.Unpack(packed, out bool terminal);
        return terminal
            ? new KeyNode(key, items[1].Data ?? [])
            : new KeyNode(key, Child(items[1]) ?? throw new StateStoreException("A trie node leads nowhere."));
    }

    private static TrieNode? Child(RlpItem item)
    {
        if (item.Items is not null)
        {
            var inline = FromItem(item);
            byte[] buffer = [];
            inline.Reference = Encode(inline, ref buffer).ToArray();
            return inline;
        }

        return item.Data switch
        {
            null or { Length: 0 } => null,
            { Length: HashLength } hash => new HashNode(hash),
            _ => throw new StateStoreException("A trie node's child is neither a hash nor a node."),
        };
    }
}
