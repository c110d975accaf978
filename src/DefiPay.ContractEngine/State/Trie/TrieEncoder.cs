using DefiPay.Stratis;

namespace DefiPay.ContractEngine.State.Trie;

/// <summary>Encodes and stores the changed nodes of a trie.</summary>
internal sealed class TrieEncoder(TrieNodeStore nodes)
{
    // A node that is shorter stands in its parent itself instead of by its hash.
    private const int HashedLengthMin = 32;

    // Beyond these the list and the buffer are not kept for the next time.
    private const int KeptCountMax = 1024;
    private const int KeptBytesMax = 1 << 16;

    private List<TrieNode> _changed = [];
    private byte[] _buffer = [];

    /// <summary>Returns the hash of the root, which always stands on its own.</summary>
    public Hash256 Encode(TrieNode root)
    {
        // Parents before children; encoded in reverse, so that a child's reference is there when its parent needs it.
        var changed = _changed;
        changed.Clear();
        changed.Add(root);
        for (int i = 0; i < changed.Count; i++)
        {
            AddChangedChildren(changed[i], changed);
        }

        for (int i = changed.Count - 1; i > 0; i--)
        {
            var encoded = TrieNodeCodec.Encode(changed[i], ref _buffer);
            changed[i].Reference = encoded.Length < HashedLengthMin ? encoded.ToArray() : TrieNodeCodec.HashReference(nodes.Save(encoded));
        }

        var hash = nodes.Save(TrieNodeCodec.Encode(root, ref _buffer));
        root.Reference = TrieNodeCodec.HashReference(hash);
        if (changed.Count > KeptCountMax)
        {
            _changed = [];
        }

        if (_buffer.Length > KeptBytesMax)
        {
            _buffer = [];
        }

        changed.Clear();
        return hash;
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
}
