using DefiPay.ContractEngine.State.Trie;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.State;

/// <summary>Finds the pieces (trie nodes, code, outputs) that states are made of.</summary>
public static class StatePieces
{
    /// <summary>
    /// Those among <paramref name="pieces"/> that some states need. A state whose root is not among them is taken to be kept elsewhere, with
    /// everything below it; so is a part of one. So they must be all pieces that were put since, also those that are kept elsewhere too.
    /// </summary>
    /// <param name="roots">Roots of the states.</param>
    /// <param name="pieces">Pieces by their hashes.</param>
    /// <exception cref="StateStoreException">A piece is not what its place in a state says.</exception>
    public static IReadOnlyDictionary<Hash256, byte[]> Reachable(IEnumerable<Hash256> roots, IReadOnlyDictionary<Hash256, byte[]> pieces)
    {
        ArgumentNullException.ThrowIfNull(roots);
        ArgumentNullException.ThrowIfNull(pieces);
        var walk = new Walk(pieces);
        foreach (var root in roots)
        {
            walk.AddTrie(root, ofAccounts: true);
        }

        walk.Run();
        return walk.Found;
    }

    private sealed class Walk(IReadOnlyDictionary<Hash256, byte[]> pieces)
    {
        // Not recursive: a contract can make keys that nest thousands of levels deep.
        private readonly Stack<(TrieNode Node, bool OfAccounts)> _ahead = new();

        // By kind: a contract can make its storage look like the accounts' trie, and only in that do values lead on.
        private readonly HashSet<(Hash256, bool)> _seen = [];

        public Dictionary<Hash256, byte[]> Found { get; } = [];

        public void AddTrie(Hash256 root, bool ofAccounts)
        {
            if (pieces.TryGetValue(root, out var encoded) && _seen.Add((root, ofAccounts)))
            {
                Found.TryAdd(root, encoded);
                _ahead.Push((TrieNodeCodec.Decode(encoded), ofAccounts));
            }
        }

        public void Run()
        {
            while (_ahead.TryPop(out var next))
            {
                switch (next.Node)
                {
                    case HashNode unloaded:
                        AddTrie(new Hash256(unloaded.Hash), next.OfAccounts);
                        break;
                    case BranchNode branch:
                        AddValue(branch.Value, next.OfAccounts);
                        foreach (var child in branch.Children)
                        {
                            if (child is not null)
                            {
                                _ahead.Push((child, next.OfAccounts));
                            }
                        }

                        break;
                    case KeyNode { IsLeaf: true } leaf:
                        AddValue(leaf.Value, next.OfAccounts);
                        break;
                    case KeyNode extension:
                        _ahead.Push((extension.Child!, next.OfAccounts));
                        break;
                }
            }
        }

        private void AddValue(byte[]? value, bool ofAccounts)
        {
            if (!ofAccounts || value is null)
            {
                return;
            }

            var account = Account.Decode(value);
            AddPiece(account.CodeHash);
            AddPiece(account.UnspentHash);
            if (account.StorageRoot is { } storage)
            {
                AddTrie(storage, ofAccounts: false);
            }
        }

        private void AddPiece(Hash256? hash)
        {
            if (hash is { } known && pieces.TryGetValue(known, out var piece))
            {
                Found.TryAdd(known, piece);
            }
        }
    }
}
