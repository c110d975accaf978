namespace DefiPay.ContractEngine.State.Trie;

/// <summary>Removes a key from a trie and mends what stood above it.</summary>
internal sealed class TrieRemoval(TrieNodeStore nodes)
{
    private readonly List<(TrieNode Node, int Child)> _path = [];

    /// <summary>Returns the new root.</summary>
    public TrieNode? Remove(TrieNode? root, ReadOnlySpan<byte> key)
    {
        var node = nodes.Load(ref root);
        while (true)
        {
            switch (node)
            {
                case null:
                    return root;
                case BranchNode branch when key.IsEmpty:
                    branch.Value = null;
                    branch.Reference = null;
                    return Replace(Compact(branch));
                case BranchNode branch:
                    _path.Add((branch, key[0]));
                    node = nodes.Load(ref branch.Children[key[0]]);
                    key = key[1..];
                    break;
                case KeyNode keyNode when !key.StartsWith(keyNode.Key):
                    return root;
                case KeyNode { IsLeaf: true } leaf:
                    if (leaf.Key.Length == key.Length)
                    {
                        return Replace(null);
                    }

                    return root;
                case KeyNode extension:
                    _path.Add((extension, 0));
                    key = key[extension.Key.Length..];
                    node = nodes.Load(ref extension.Child);
                    break;
            }
        }
    }

    /// <summary>Puts <paramref name="replacement"/> at the end of the path and mends what stands above it.</summary>
    private TrieNode? Replace(TrieNode? replacement)
    {
        for (int i = _path.Count - 1; i >= 0; i--)
        {
            var (node, child) = _path[i];
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

        return replacement;
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
            return MergeWithChild(nodes.Count(new KeyNode([(byte)only], branch.Children[only]!)));
        }

        return branch.Value is null ? branch : nodes.Count(new KeyNode([], branch.Value));
    }

    private KeyNode MergeWithChild(KeyNode extension)
    {
        if (nodes.Load(ref extension.Child) is not KeyNode child)
        {
            return extension;
        }

        var key = Nibbles.Concat(extension.Key, child.Key);
        return nodes.Count(child.IsLeaf ? new KeyNode(key, child.Value!) : new KeyNode(key, child.Child!));
    }
}
