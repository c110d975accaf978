using DefiPay.ContractEngine.State.Trie;
using DefiPay.Crypto;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.State;

/// <summary>
/// The accounts, code and storage of all contracts at one point of the chain, with changes that can be taken back.
/// Changes are journaled: <see cref="Snapshot"/> costs nothing, <see cref="RollbackTo"/> costs as much as what it undoes, and
/// <see cref="Commit"/> moves the changes into the tries and gives the new state root. Earlier roots stay readable
/// through <see cref="At"/>.
/// </summary>
/// <remarks>Not safe for use by several threads at once; readers on other threads open their own view with <see cref="At"/>.</remarks>
public sealed class ContractState
{
    private const int CachedAccountCountMax = 4096;

    private readonly GuardedStateStore _store;
    private readonly Dictionary<StratisAddress, AccountEntry> _entries = [];
    private readonly List<JournalEntry> _journal = [];
    private readonly List<AccountEntry> _dirty = [];
    private StateTrie _accounts;

    /// <summary>Opens the state that has this root.</summary>
    /// <param name="store">Where the state's nodes are and new ones go.</param>
    /// <param name="root">A root that an earlier <see cref="Commit"/> returned; null for the empty state.</param>
    public ContractState(IStateStore store, Hash256? root = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        _store = store as GuardedStateStore ?? new GuardedStateStore(store);
        Root = root ?? EmptyRoot;
        _accounts = new StateTrie(_store, Root);
    }

    /// <summary>The root of a state without accounts.</summary>
    public static Hash256 EmptyRoot => StateTrie.EmptyRoot;

    /// <summary>The root as of the last <see cref="Commit"/>; uncommitted changes are not in it.</summary>
    public Hash256 Root { get; private set; }

    /// <summary>A separate view of the state that had <paramref name="root"/>, over the same store.</summary>
    /// <exception cref="StateStoreException">Later, on the first read, when the store does not know the root.</exception>
    public ContractState At(Hash256 root) => new(_store, root);

    /// <summary>A view of the last root that writes nothing to the store.</summary>
    internal ContractState Scratch() => new(new OverlayStateStore(_store), Root);

    /// <summary>Forgets all uncommitted changes and goes to the state that had <paramref name="root"/>.</summary>
    public void ResetTo(Hash256 root)
    {
        _entries.Clear();
        _journal.Clear();
        _dirty.Clear();
        _accounts = new StateTrie(_store, root);
        Root = root;
    }

    /// <summary>Marks the present state, for <see cref="RollbackTo"/>. Marks end with the next <see cref="Commit"/>.</summary>
    public int Snapshot() => _journal.Count;

    /// <summary>Takes back every change since <paramref name="snapshot"/>.</summary>
    public void RollbackTo(int snapshot)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(snapshot);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(snapshot, _journal.Count);
        for (int i = _journal.Count - 1; i >= snapshot; i--)
        {
            var (entry, account, write) = _journal[i];
            if (write is { } undo)
            {
                entry.Writes.Take(undo);
            }
            else
            {
                entry.Account = account;
            }
        }

        _journal.RemoveRange(snapshot, _journal.Count - snapshot);
    }

    /// <summary>Moves all changes into the tries and the store, and returns the new root. Cannot be rolled back.</summary>
    public Hash256 Commit()
    {
        foreach (var entry in _dirty)
        {
            FlushStorage(entry);
        }

        foreach (var entry in _dirty)
        {
            if (entry is { IsChanged: true, Account: { } account })
            {
                _accounts.Put(entry.Address.ToBytes(), account.Encode());
            }

            entry.IsChanged = false;
        }

        _dirty.Clear();
        _journal.Clear();
        Root = _accounts.ComputeRoot();
        if (_entries.Count > CachedAccountCountMax)
        {
            _entries.Clear();
        }

        return Root;
    }

    /// <summary>Whether there is an account, that is, a contract at this address.</summary>
    public bool Exists(StratisAddress address) => Entry(address).Account is not null;

    /// <summary>The account's record, or null. Its storage root is that of the last commit.</summary>
    public Account? GetAccount(StratisAddress address) => Entry(address).Account;

    /// <summary>The contract's bytecode, or null when there is no contract.</summary>
    public byte[]? GetCode(StratisAddress address) => GetAccount(address)?.CodeHash is { } hash ? _store.Get(hash) : null;

    /// <summary>The name of the class that the contract runs as, or null.</summary>
    public string? GetTypeName(StratisAddress address) => GetAccount(address)?.TypeName;

    /// <summary>The output that holds the contract's coins, or null when it has none.</summary>
    public UnspentOutput? GetUnspent(StratisAddress address) =>
        GetAccount(address)?.UnspentHash is { } hash && _store.Get(hash) is { } bytes ? UnspentOutput.Decode(bytes) : null;

    /// <summary>
    /// A value of the contract's storage, or null when the key is not set. Until the next commit the same array is returned every time,
    /// and a contract that changes it reads the change back, as on the platform; the trie's own copy is not touched by that.
    /// </summary>
    public byte[]? GetStorage(StratisAddress address, byte[] key)
    {
        var entry = Entry(address);
        if (entry.Account is null)
        {
            return null;
        }

        // In this order: the platform has touched the storage when it finds that there is no key.
        Touch(entry);
        ArgumentNullException.ThrowIfNull(key);
        return entry.Writes.TryGet(key, out var value) ? value : entry.Read(key, _store);
    }

    /// <summary>Makes an account of which nothing is set, in place of any that is there.</summary>
    public void CreateAccount(StratisAddress address) => Set(Entry(address), Account.Empty);

    /// <summary>Sets the contract's bytecode and the class it runs as.</summary>
    public void SetCode(StratisAddress address, byte[] code, string typeName)
    {
        ArgumentNullException.ThrowIfNull(code);
        var hash = new Hash256(Keccak256.Hash(code));
        _store.Put(hash, code);
        var entry = Entry(address);
        Set(entry, (entry.Account ?? Account.Empty) with { CodeHash = hash, TypeName = typeName });
    }

    /// <summary>
    /// Sets a value of the contract's storage; null and an empty value remove the key. The value is not copied: what the array holds at
    /// the next commit is what is stored.
    /// </summary>
    public void SetStorage(StratisAddress address, byte[] key, byte[]? value)
    {
        var entry = Entry(address);
        if (entry.Account is null)
        {
            Set(entry, Account.Empty);
        }

        Touch(entry);
        ArgumentNullException.ThrowIfNull(key);
        _journal.Add(new JournalEntry(entry, null, entry.Writes.Set(key, value)));
    }

    /// <summary>Says which output holds the contract's coins; null when it has none.</summary>
    public void SetUnspent(StratisAddress address, UnspentOutput? unspent)
    {
        Hash256? hash = null;
        if (unspent is not null)
        {
            var record = unspent.Encode();
            hash = new Hash256(Keccak256.Hash(record));
            _store.Put(hash.Value, record);
        }

        var entry = Entry(address);
        Set(entry, (entry.Account ?? Account.Empty) with { UnspentHash = hash });
    }

    private AccountEntry Entry(StratisAddress address)
    {
        if (!_entries.TryGetValue(address, out var entry))
        {
            var encoded = _accounts.Get(address.ToBytes());
            entry = new AccountEntry(address, encoded is null ? null : Account.Decode(encoded));
            _entries.Add(address, entry);
        }

        return entry;
    }

    private void Set(AccountEntry entry, Account account)
    {
        _journal.Add(new JournalEntry(entry, entry.Account, null));
        entry.Account = account;
        MarkDirty(entry);
        entry.IsChanged = true;
    }

    private void Touch(AccountEntry entry)
    {
        MarkDirty(entry);
        entry.IsStorageTouched = true;
    }

    private void MarkDirty(AccountEntry entry)
    {
        if (!entry.IsChanged && !entry.IsStorageTouched)
        {
            _dirty.Add(entry);
        }
    }

    private void FlushStorage(AccountEntry entry)
    {
        if (!entry.IsStorageTouched)
        {
            return;
        }

        entry.IsStorageTouched = false;
        entry.Reads.Clear();
        if (entry.Account is null)
        {
            return;
        }

        var trie = entry.Storage(_store);
        for (int i = 0; i < entry.Writes.Count; i++)
        {
            var (key, value) = entry.Writes[i];
            trie.Put(key, value ?? []);
        }

        entry.Writes.Clear();
        var root = trie.ComputeRoot();
        if (entry.Account.StorageRoot != root)
        {
            entry.Account = entry.Account with { StorageRoot = root };
            entry.IsChanged = true;
        }
    }

    private readonly record struct JournalEntry(AccountEntry Entry, Account? Account, PendingWrites.Undo? Write);
}
