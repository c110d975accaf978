using DefiPay.Stratis;

namespace DefiPay.ContractEngine.State.Trie;

/// <summary>Encodes nodes as Ethereum does (RLP lists of 17 or 2 items) and reads them back.</summary>
internal static class TrieNodeCodec
{
    private const int HashLength = 32;
    private const int StackBytesMax = 128;
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
    public static byte[] Encode(TrieNode node) => node switch
    {
        BranchNode branch => EncodeBranch(branch),
        KeyNode { IsLeaf: true } leaf => EncodeLeaf(leaf.Key, leaf.Value),
        KeyNode extension => EncodeExtension(extension.Key, extension.Child!.Reference),
        _ => throw new InvalidOperationException("A node that was not loaded cannot have changed."),
    };

    public static TrieNode Decode(byte[] encoded)
    {
        var item = Rlp.Decode(encoded);
        return item.Items is null ? throw new StateStoreException("A trie node is not a list.") : FromItem(item);
    }

    // Every changed branch up to the root is written for every transaction, so nodes are written into their final bytes at once.
    private static byte[] EncodeBranch(BranchNode branch)
    {
        int length = Rlp.SizeOfElement(branch.Value);
        foreach (var child in branch.Children)
        {
            length += child is null ? s_emptyItem.Length : child.Reference!.Length;
        }

        var encoded = new byte[Rlp.SizeOfList(length)];
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

    private static byte[] EncodeLeaf(byte[] key, byte[]? value)
    {
        var encoded = StartPair(key, terminal: true, Rlp.SizeOfElement(value), out var second);
        Rlp.WriteElement(second, value);
        return encoded;
    }

    private static byte[] EncodeExtension(byte[] key, byte[]? reference)
    {
        var encoded = StartPair(key, terminal: false, reference!.Length, out var second);
        reference.CopyTo(second);
        return encoded;
    }

    /// <summary>A list of a packed key and an item of some size, which is still to be written.</summary>
    private static byte[] StartPair(byte[] key, bool terminal, int secondSize, out Span<byte> second)
    {
        int packedSize = Nibbles.PackedSize(key);
        var packed = packedSize <= StackBytesMax ? stackalloc byte[packedSize] : new byte[packedSize];
        Nibbles.Pack(key, terminal, packed);
        int length = Rlp.SizeOfElement(packed) + secondSize;
        var encoded = new byte[Rlp.SizeOfList(length)];
        second = Rlp.WriteElement(Rlp.WriteListPrefix(encoded, length), packed);
        return encoded;
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
            inline.Reference = Encode(inline);
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
