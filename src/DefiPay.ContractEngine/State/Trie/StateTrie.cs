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

    // A contract's keys may be of any length; those of common contracts are short.
    private const int StackKeyBytesMax = 64;

    private readonly TrieNodeStore _nodes;
    private readonly TrieEncoder _encoder;
    private TrieNode? _root;
    private Hash256 _rootHash;

    public StateTrie(IStateStore store, Hash256? root)
    {
        _nodes = new TrieNodeStore(store);
        _encoder = new TrieEncoder(_nodes);
        _rootHash = root ?? EmptyRoot;
        _root = _rootHash == EmptyRoot ? null : new HashNode(_rootHash.ToBytes());
    }

    public byte[]? Get(ReadOnlySpan<byte> keyBytes)
    {
        Span<byte> nibbles = keyBytes.Length <= StackKeyBytesMax ? stackalloc byte[2 * keyBytes.Length] : new byte[2 * keyBytes.Length];
        Nibbles.FromBytes(keyBytes, nibbles);
        ReadOnlySpan<byte> key = nibbles;
        ref var slot = ref _root;
        while (true)
        {
            switch (_nodes.Load(ref slot))
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

        Span<byte> nibbles = keyBytes.Length <= StackKeyBytesMax ? stackalloc byte[2 * keyBytes.Length] : new byte[2 * keyBytes.Length];
        Nibbles.FromBytes(keyBytes, nibbles);
        ReadOnlySpan<byte> key = nibbles;
        ref var slot = ref _root;
        while (true)
        {
            var node = _nodes.Load(ref slot);
            if (node is null)
            {
                slot = _nodes.Count(new KeyNode(key.ToArray(), value));
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

    public void Delete(ReadOnlySpan<byte> key) => _root = new TrieRemoval(_nodes).Remove(_root, Nibbles.FromBytes(key));

    /// <summary>Encodes what changed since the last time, puts it into the store, and returns the root.</summary>
    public Hash256 ComputeRoot()
    {
        if (_root is null)
        {
            return _rootHash = EmptyRoot;
        }

        if (_root.Reference is null)
        {
            _rootHash = _encoder.Encode(_root);
            if (_nodes.IsFull)
            {
                _root = new HashNode(_rootHash.ToBytes());
                _nodes.ForgetCount();
            }
        }

        return _rootHash;
    }

    /// <summary>Puts a branch where <paramref name="node"/>'s key and the new key part.</summary>
    private TrieNode Split(KeyNode node, int common, ReadOnlySpan<byte> key, byte[] value)
    {
        var branch = _nodes.Count(new BranchNode());
        if (common == node.Key.Length)
        {
            branch.Value = node.Value;
        }
        else
        {
            var rest = node.Key[(common + 1)..];
            branch.Children[node.Key[common]] =
                node.IsLeaf ? _nodes.Count(new KeyNode(rest, node.Value!)) : rest.Length == 0 ? node.Child : _nodes.Count(new KeyNode(rest, node.Child!));
        }

        if (common == key.Length)
        {
            branch.Value = value;
        }
        else
        {
            branch.Children[key[common]] = _nodes.Count(new KeyNode(key[(common + 1)..].ToArray(), value));
        }

        return common == 0 ? branch : _nodes.Count(new KeyNode(node.Key[..common], branch));
    }
}
