using DefiPay.Stratis;

namespace DefiPay.ContractEngine.State.Trie;

/// <summary>Encodes and stores the changed nodes of a trie.</summary>
internal static class TrieEncoder
{
    // A node that is shorter stands in its parent itself instead of by its hash.
    private const int HashedLengthMin = 32;

    /// <summary>Returns the hash of the root, which always stands on its own.</summary>
    public static Hash256 Encode(TrieNode root, TrieNodeStore nodes)
    {
        // Parents before children; encoded in reverse, so that a child's reference is there when its parent needs it.
        var changed = new List<TrieNode> { root };
        for (int i = 0; i < changed.Count; i++)
        {
            AddChangedChildren(changed[i], changed);
        }

        for (int i = changed.Count - 1; i > 0; i--)
        {
            var encoded = TrieNodeCodec.Encode(changed[i]);
            changed[i].Reference = encoded.Length < HashedLengthMin ? encoded : TrieNodeCodec.HashReference(nodes.Save(encoded));
        }

        var hash = nodes.Save(TrieNodeCodec.Encode(root));
        root.Reference = TrieNodeCodec.HashReference(hash);
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
