using DefiPay.ContractEngine.State.Trie;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.State;

/// <summary>
/// Looks for what is missing in states that somebody else wrote. A piece is looked at once, however many of the states share it: the time goes
/// with the number of pieces, not with that of states.
/// </summary>
/// <param name="read">Gives a piece, whose hash is known to be right; null when there is none.</param>
public sealed class StateAudit(Func<Hash256, byte[]?> read)
{
    private readonly Walk _walk = new(read, intoStorage: true);

    /// <summary>Checks that everything of a state is there.</summary>
    /// <returns>The outputs that hold contracts' coins, as far as no state before had the same.</returns>
    /// <exception cref="StateStoreException">Says what is missing, or is not what its place in the state asks for.</exception>
    public IReadOnlyList<UnspentOutput> Check(Hash256 root) => _walk.Outputs(root);

    /// <summary>All outputs that hold contracts' coins in a state.</summary>
    /// <exception cref="StateStoreException">As for <see cref="Check"/>; storage and code are not looked at.</exception>
    public IReadOnlyList<UnspentOutput> OutputsOf(Hash256 root) => new Walk(read, intoStorage: false).Outputs(root);

    private sealed class Walk(Func<Hash256, byte[]?> read, bool intoStorage) : StateWalk
    {
        private readonly HashSet<Hash256> _accountNodes = [];
        private readonly HashSet<Hash256> _storageNodes = [];
        private readonly HashSet<Hash256> _otherPieces = [];
        private List<UnspentOutput> _outputs = [];

        public IReadOnlyList<UnspentOutput> Outputs(Hash256 root)
        {
            _outputs = [];
            try
            {
                Run(root);
            }
            catch (FormatException malformed)
            {
                throw new StateStoreException($"A piece of it is malformed: {malformed.Message}", malformed);
            }

            return _outputs;
        }

        protected override byte[]? Enter(Hash256 hash, bool ofAccounts)
        {
            var isNew = hash != StateTrie.EmptyRoot && (ofAccounts ? _accountNodes : _storageNodes).Add(hash);
            return isNew ? Read(hash, ofAccounts ? "a node of the contracts' accounts" : "a node of a contract's storage") : null;
        }

        protected override void Visit(Account account)
        {
            if (account.UnspentHash is { } unspent && _otherPieces.Add(unspent))
            {
                _outputs.Add(UnspentOutput.Decode(Read(unspent, "the record of a contract's coins")));
            }

            if (!intoStorage)
            {
                return;
            }

            if (account.CodeHash is { } code && _otherPieces.Add(code))
            {
                Read(code, "the code of a contract");
            }

            if (account.StorageRoot is { } storage)
            {
                AddTrie(storage, ofAccounts: false);
            }
        }

        private byte[] Read(Hash256 hash, string what) =>
            read(hash) ?? throw new StateStoreException($"It lacks {what}, {Convert.ToHexStringLower(hash.ToBytes())}.");
    }
}
