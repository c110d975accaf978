using DefiPay.Stratis;

namespace DefiPay.ContractEngine.State.Trie;

/// <summary>A node of the trie in memory.</summary>
internal abstract class TrieNode
{
    /// <summary>
    /// How the parent's encoding names it: the node's own RLP when that is shorter than 32 bytes, else its hash. Null while the
    /// node has changes that are not encoded yet.
    /// </summary>
    public byte[]? Reference { get; set; }
}

/// <summary>A node that is known by its hash only and is read from the store when something below it is asked for.</summary>
internal sealed class HashNode : TrieNode
{
    public HashNode(byte[] hash)
    {
        Hash = hash;
        Reference = TrieNodeCodec.HashReference(new Hash256(hash));
    }

    public byte[] Hash { get; }
}

/// <summary>Sixteen ways on, by the next half byte of the key, and the value of the key that ends here.</summary>
internal sealed class BranchNode : TrieNode
{
    public TrieNode?[] Children { get; } = new TrieNode?[16];

    public byte[]? Value { get; set; }
}

/// <summary>A stretch of key without a fork, ending in a value or leading to a branch.</summary>
internal sealed class KeyNode : TrieNode
{
    private TrieNode? _child;

    public KeyNode(byte[] key, byte[] value)
    {
        Key = key;
        Value = value;
    }

    public KeyNode(byte[] key, TrieNode child)
    {
        Key = key;
        _child = child;
    }

    public byte[] Key { get; }

    public byte[]? Value { get; set; }

    public bool IsLeaf => _child is null;

    /// <summary>The slot that holds what the key leads to; only for a node that is no leaf.</summary>
    public ref TrieNode? Child => ref _child;
}
