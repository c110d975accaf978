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
            walk.Run(root);
        }

        return walk.Found;
    }

    private sealed class Walk(IReadOnlyDictionary<Hash256, byte[]> pieces) : StateWalk
    {
        private readonly HashSet<(Hash256, bool)> _seen = [];

        public Dictionary<Hash256, byte[]> Found { get; } = [];

        protected override byte[]? Enter(Hash256 hash, bool ofAccounts)
        {
            if (!pieces.TryGetValue(hash, out var encoded) || !_seen.Add((hash, ofAccounts)))
            {
                return null;
            }

            Found.TryAdd(hash, encoded);
            return encoded;
        }

        protected override void Visit(Account account)
        {
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
