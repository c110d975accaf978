using DefiPay.ContractEngine.State.Trie;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.State;

/// <summary>One account as the running block sees it: its record, its storage trie, and what is not in the tries yet.</summary>
internal sealed class AccountEntry(StratisAddress address, Account? account)
{
    private StateTrie? _storage;

    public StratisAddress Address { get; } = address;

    /// <summary>The account's record, or null when there is no such account.</summary>
    public Account? Account { get; set; } = account;

    public PendingWrites Writes { get; } = new();

    /// <summary>The record changed since the last root.</summary>
    public bool IsChanged { get; set; }

    /// <summary>
    /// The storage was read or written since the last root. The platform gives an account its storage root then, even when
    /// the call that looked failed, so this is not undone by a rollback.
    /// </summary>
    public bool IsStorageTouched { get; set; }

    /// <summary>Copies of what was read from the trie since the last root, which the contract may change.</summary>
    public Dictionary<byte[], byte[]?> Reads { get; } = new(ByteArrayComparer.Instance);

    public byte[]? Read(byte[] key, IStateStore store)
    {
        if (!Reads.TryGetValue(key, out var value))
        {
            value = Storage(store).Get(key)?.ToArray();
            Reads.Add([.. key], value);
        }

        return value;
    }

    public StateTrie Storage(IStateStore store) => _storage ??= new StateTrie(store, Account?.StorageRoot);
}
