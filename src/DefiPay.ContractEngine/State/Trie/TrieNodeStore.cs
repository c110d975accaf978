using DefiPay.Crypto;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.State.Trie;

/// <summary>Brings the nodes of one trie into memory and back into the state store.</summary>
internal sealed class TrieNodeStore(IStateStore store)
{
    // About 100 MB of nodes at worst; beyond that the trie forgets what it loaded and reads again.
    private const int LoadedNodeCountMax = 500_000;

    private int _loadedNodeCount;

    public bool IsFull => _loadedNodeCount > LoadedNodeCountMax;

    /// <summary>What the slot holds, read from the store when only its hash was there.</summary>
    public TrieNode? Load(ref TrieNode? slot)
    {
        if (slot is not HashNode unloaded)
        {
            return slot;
        }

        var encoded = store.Get(new Hash256(unloaded.Hash))
            ?? throw new StateStoreException($"The state store lacks the trie node {Convert.ToHexStringLower(unloaded.Hash)}.");
        var node = Count(Decode(encoded, unloaded.Hash));
        node.Reference = unloaded.Reference;
        return slot = node;
    }

    public Hash256 Save(ReadOnlySpan<byte> encoded)
    {
        Span<byte> bytes = stackalloc byte[Keccak256.Size];
        Keccak256.Hash(encoded, bytes);
        var hash = new Hash256(bytes);
        store.Put(hash, encoded);
        return hash;
    }

    /// <summary>Notes that a node was made in memory.</summary>
    public T Count<T>(T node)
        where T : TrieNode
    {
        _loadedNodeCount++;
        return node;
    }

    public void ForgetCount() => _loadedNodeCount = 0;

    private static TrieNode Decode(byte[] encoded, byte[] hash)
    {
        try
        {
            return TrieNodeCodec.Decode(encoded);
        }
        catch (FormatException malformed)
        {
            throw new StateStoreException($"The trie node {Convert.ToHexStringLower(hash)} is malformed.", malformed);
        }
    }
}
