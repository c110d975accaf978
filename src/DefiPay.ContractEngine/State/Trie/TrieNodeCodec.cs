using DefiPay.Stratis;

namespace DefiPay.ContractEngine.State.Trie;

/// <summary>Encodes nodes as Ethereum does (RLP lists of 17 or 2 items) and reads them back.</summary>
internal static class TrieNodeCodec
{
    private const int HashLength = 32;
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
        KeyNode { IsLeaf: true } leaf => EncodePair(Nibbles.Pack(leaf.Key, terminal: true), Rlp.EncodeElement(leaf.Value)),
        KeyNode extension => EncodePair(Nibbles.Pack(extension.Key, terminal: false), extension.Child!.Reference!),
        _ => throw new InvalidOperationException("A node that was not loaded cannot have changed."),
    };

    public static TrieNode Decode(byte[] encoded)
    {
        var item = Rlp.Decode(encoded);
        return item.Items is null ? throw new StateStoreException("A trie node is not a list.") : FromItem(item);
    }

    private static byte[] EncodeBranch(BranchNode branch)
    {
        var items = new byte[17][];
        for (int i = 0; i < 16; i++)
        {
            items[i] = branch.Children[i]?.Reference ?? s_emptyItem;
        }

        items[16] = Rlp.EncodeElement(branch.Value);
        return Rlp.EncodeList(items);
    }

    private static byte[] EncodePair(byte[] packedKey, byte[] second) => Rlp.EncodeList(Rlp.EncodeElement(packedKey), second);

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
