using DefiPay.Crypto;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.State.Trie;

/// <summary>
/// The Merkle-Patricia trie of the platform, over raw keys of any length. It is Ethereum's, with the platform's behaviour in three
/// cases that hashed keys never reach; roots are part of consensus, so these are kept:
/// a leaf without remaining key that is written again becomes a branch with only a value; a branch that is left with a value
/// and one child is merged with the child and loses the value; a branch that loses its only value stays, empty.
/// </summary>
/// <remarks>Nothing here recurses: a contract can make keys that nest thousands of levels deep.</remarks>
internal sealed class StateTrie
{
    /// <summary>Keccak-256 of the RLP of nothing.</summary>
    public static Hash256 EmptyRoot { get; } = new(Keccak256.Hash([0x80]));

    // About 100 MB of nodes at worst; beyond that the trie forgets what it loaded and reads again.
    private const int LoadedNodeCountMax = 500_000;

    private readonly IStateStore _store;
    private TrieNode? _root;
    private Hash256 _rootHash;
    private int _loadedNodeCount;

    public StateTrie(IStateStore store, Hash256? root)
    {
        _store = store;
        _rootHash = root ?? EmptyRoot;
        _root = _rootHash == EmptyRoot ? null : new HashNode(_rootHash.ToBytes());
    }

    public byte[]? Get(ReadOnlySpan<byte> keyBytes)
    {
        ReadOnlySpan<byte> key = Nibbles.FromBytes(keyBytes);
        ref var slot = ref _root;
        while (true)
        {
            switch (Load(ref slot))
            {
                case null:
                    return null;
                case BranchNode branch when key.IsEmpty:
                    return branch.Value;
                case BranchNode branch:
                    slot = ref branch.Children[key[0]];
                    key = key[1..];
                    break;
                case KeyNode node when !key.StartsWith(node.Key):
                    return null;
                case KeyNode { IsLeaf: true } leaf:
                    return key.Length == leaf.Key.Length ? leaf.Value : null;
                case KeyNode extension:
                    key = key[extension.Key.Length..];
                    slot = ref extension.Child;
                    break;
            }
        }
    }

    /// <summary>Sets the value of a key; an empty value deletes it.</summary>
    public void Put(ReadOnlySpan<byte> keyBytes, byte[] value)
    {
        if (value.Length == 0)
        {
            Delete(keyBytes);
            return;
        }

        ReadOnlySpan<byte> key = Nibbles.FromBytes(keyBytes);
        ref var slot = ref _root;
        while (true)
        {
            var node = Load(ref slot);
            if (node is null)
            {
                slot = NewNode(new KeyNode(key.ToArray(), value));
                return;
            }

            node.Reference = null;
            if (node is BranchNode branch)
            {
                if (key.IsEmpty)
                {
                    branch.Value = value;
                    return;
                }

                slot = ref branch.Children[key[0]];
                key = key[1..];
                continue;
            }

            var keyNode = (KeyNode)node;
            int common = key.CommonPrefixLength(keyNode.Key);
            bool wholeKey = common == keyNode.Key.Length;
            if (common > 0 && wholeKey && keyNode.IsLeaf && common == key.Length)
            {
                keyNode.Value = value;
                return;
            }

            if (common > 0 && wholeKey && !keyNode.IsLeaf)
            {
                slot = ref keyNode.Child;
                key = key[common..];
                continue;
            }

            slot = Split(keyNode, common, key, value);
            return;
        }
    }

    public void Delete(ReadOnlySpan<byte> keyBytes)
    {
        ReadOnlySpan<byte> key = Nibbles.FromBytes(keyBytes);
        var path = new List<(TrieNode Node, int Child)>();
        var node = Load(ref _root);
        while (true)
        {
            switch (node)
            {
                case null:
                    return;
                case BranchNode branch when key.IsEmpty:
                    branch.Value = null;
                    branch.Reference = null;
                    Replace(path, Compact(branch));
                    return;
                case BranchNode branch:
                    path.Add((branch, key[0]));
                    node = Load(ref branch.Children[key[0]]);
                    key = key[1..];
                    break;
                case KeyNode keyNode when !key.StartsWith(keyNode.Key):
                    return;
                case KeyNode { IsLeaf: true } leaf:
                    if (leaf.Key.Length == key.Length)
                    {
                        Replace(path, null);
                    }

                    return;
                case KeyNode extension:
                    path.Add((extension, 0));
                    key = key[extension.Key.Length..];
                    node = Load(ref extension.Child);
                    break;
            }
        }
    }

    /// <summary>Encodes what changed since the last time, puts it into the store, and returns the root.</summary>
    public Hash256 ComputeRoot()
    {
        if (_root is null)
        {
            return _rootHash = EmptyRoot;
        }

        if (_root.Reference is not null)
        {
            return _rootHash;
        }

        // Parents before children; encoded in reverse, so that a child's reference is there when its parent needs it.
        var changed = new List<TrieNode> { _root };
        for (int i = 0; i < changed.Count; i++)
        {
            AddChangedChildren(changed[i], changed);
        }

        for (int i = changed.Count - 1; i > 0; i--)
        {
            var encoded = TrieNodeCodec.Encode(changed[i]);
            changed[i].Reference = encoded.Length < 32 ? encoded : TrieNodeCodec.HashReference(Store(encoded).ToBytes());
        }

        _rootHash = Store(TrieNodeCodec.Encode(_root));
        _root.Reference = TrieNodeCodec.HashReference(_rootHash.ToBytes());
        if (_loadedNodeCount > LoadedNodeCountMax)
        {
            _root = new HashNode(_rootHash.ToBytes());
            _loadedNodeCount = 0;
        }

        return _rootHash;
    }

    private static void AddChangedChildren(TrieNode node, List<TrieNode> changed)
    {
        if (node is KeyNode { IsLeaf: false } extension)
        {
            if (extension.Child!.Reference is null)
            {
                changed.Add(extension.Child);
            }
        }
        else if (node is BranchNode branch)
        {
            foreach (var child in branch.Children)
            {
                if (child is { Reference: null })
                {
                    changed.Add(child);
                }
            }
        }
    }

    /// <summary>Puts a branch where <paramref name="node"/>'s key and the new key part.</summary>
    private TrieNode Split(KeyNode node, int common, ReadOnlySpan<byte> key, byte[] value)
    {
        var branch = NewNode(new BranchNode());
        if (common == node.Key.Length)
        {
            branch.Value = node.Value;
        }
        else
        {
            var rest = node.Key[(common + 1)..];
            branch.Children[node.Key[common]] =
                node.IsLeaf ? NewNode(new KeyNode(rest, node.Value!)) : rest.Length == 0 ? node.Child : NewNode(new KeyNode(rest, node.Child!));
        }

        if (common == key.Length)
        {
            branch.Value = value;
        }
        else
        {
            branch.Children[key[common]] = NewNode(new KeyNode(key[(common + 1)..].ToArray(), value));
        }

        return common == 0 ? branch : NewNode(new KeyNode(node.Key[..common], branch));
    }

    /// <summary>Puts <paramref name="replacement"/> at the end of the path and mends what stands above it.</summary>
    private void Replace(List<(TrieNode Node, int Child)> path, TrieNode? replacement)
    {
        for (int i = path.Count - 1; i >= 0; i--)
        {
            var (node, child) = path[i];
            node.Reference = null;
            if (node is BranchNode branch)
            {
                branch.Children[child] = replacement;
                replacement = replacement is null ? Compact(branch) : branch;
            }
            else
            {
                var extension = (KeyNode)node;
                extension.Child = replacement ?? throw new StateStoreException("A trie branch had one way on only.");
                replacement = MergeWithChild(extension);
            }
        }

        _root = replacement;
    }

    /// <summary>After a branch lost a child or its value: what stands in its place.</summary>
    private TrieNode Compact(BranchNode branch)
    {
        int only = -1;
        for (int i = 0; i < 16; i++)
        {
            if (branch.Children[i] is null)
            {
                continue;
            }

            if (only >= 0)
            {
                return branch;
            }

            only = i;
        }

        if (only >= 0)
        {
            return MergeWithChild(NewNode(new KeyNode([(byte)only], branch.Children[only]!)));
        }

        return branch.Value is null ? branch : NewNode(new KeyNode([], branch.Value));
    }

    private KeyNode MergeWithChild(KeyNode extension)
    {
        if (Load(ref extension.Child) is not KeyNode child)
        {
            return extension;
        }

        var key = Nibbles.Concat(extension.Key, child.Key);
        return NewNode(child.IsLeaf ? new KeyNode(key, child.Value!) : new KeyNode(key, child.Child!));
    }

    private TrieNode? Load(ref TrieNode? slot)
    {
        if (slot is not HashNode unloaded)
        {
            return slot;
        }

        var hash = new Hash256(unloaded.Hash);
        var encoded = _store.Get(hash) ?? throw new StateStoreException($"The state store lacks the trie node {Convert.ToHexStringLower(unloaded.Hash)}.");
        var node = NewNode(TrieNodeCodec.Decode(encoded));
        node.Reference = unloaded.Reference;
        return slot = node;
    }

    private Hash256 Store(byte[] encoded)
    {
        var hash = new Hash256(Keccak256.Hash(encoded));
        _store.Put(hash, encoded);
        return hash;
    }

    private T NewNode<T>(T node)
        where T : TrieNode
    {
        _loadedNodeCount++;
        return node;
    }
}
