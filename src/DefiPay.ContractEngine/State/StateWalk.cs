using DefiPay.ContractEngine.State.Trie;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.State;

/// <summary>Goes down through the pieces (trie nodes, code, outputs) that states are made of. Where to go on is for the derived class to say.</summary>
internal abstract class StateWalk
{
    // Not recursive: a contract can make keys that nest thousands of levels deep.
    private readonly Stack<(TrieNode Node, bool OfAccounts)> _ahead = new();

    /// <summary>Goes through a state, as far as <see cref="Enter"/> leads.</summary>
    public void Run(Hash256 root)
    {
        AddTrie(root, ofAccounts: true);
        while (_ahead.TryPop(out var next))
        {
            Look(next.Node, next.OfAccounts);
        }
    }

    /// <summary>The node that a hash names, to go on below it; null to leave it out.</summary>
    /// <param name="hash">The node's hash.</param>
    /// <param name="ofAccounts">Whether its trie is the accounts': a contract can make its storage look like that, and only in that do values lead on.</param>
    protected abstract byte[]? Enter(Hash256 hash, bool ofAccounts);

    /// <summary>Takes an account; <see cref="AddTrie"/> goes on to its storage.</summary>
    protected abstract void Visit(Account account);

    protected void AddTrie(Hash256 root, bool ofAccounts)
    {
        if (Enter(root, ofAccounts) is { } encoded)
        {
            _ahead.Push((TrieNodeCodec.Decode(encoded), ofAccounts));
        }
    }

    private void Look(TrieNode node, bool ofAccounts)
    {
        switch (node)
        {
            case HashNode unloaded:
                AddTrie(new Hash256(unloaded.Hash), ofAccounts);
                break;
            case BranchNode branch:
                Look(branch.Value, ofAccounts);
                foreach (var child in branch.Children)
                {
                    if (child is not null)
                    {
                        _ahead.Push((child, ofAccounts));
                    }
                }

                break;
            case KeyNode { IsLeaf: true } leaf:
                Look(leaf.Value, ofAccounts);
                break;
            case KeyNode extension:
                _ahead.Push((extension.Child!, ofAccounts));
                break;
        }
    }

    private void Look(byte[]? value, bool ofAccounts)
    {
        if (ofAccounts && value is not null)
        {
            Visit(Account.Decode(value));
        }
    }
}
