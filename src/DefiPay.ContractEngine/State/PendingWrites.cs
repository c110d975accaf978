namespace DefiPay.ContractEngine.State;

/// <summary>
/// Storage writes of one contract that are not in its trie yet, in the order in which their keys were first written.
/// The order matters: the trie's shape can depend on it (see <see cref="Trie.StateTrie"/>).
/// </summary>
internal sealed class PendingWrites
{
    private readonly Dictionary<byte[], int> _positions = new(ByteArrayComparer.Instance);
    private readonly List<(byte[] Key, byte[]? Value)> _writes = [];

    public int Count => _writes.Count;

    public (byte[] Key, byte[]? Value) this[int position] => _writes[position];

    public bool TryGet(byte[] key, out byte[]? value)
    {
        bool found = _positions.TryGetValue(key, out int position);
        value = found ? _writes[position].Value : null;
        return found;
    }

    /// <summary>Notes a write; null removes the key. Returns how to take it back.</summary>
    public Undo Set(byte[] key, byte[]? value)
    {
        if (_positions.TryGetValue(key, out int position))
        {
            var undo = new Undo(position, WasNew: false, _writes[position].Value);
            _writes[position] = (_writes[position].Key, value);
            return undo;
        }

        _positions.Add(key, _writes.Count);
        _writes.Add((key, value));
        return new Undo(_writes.Count - 1, WasNew: true, Previous: null);
    }

    /// <summary>Takes a write back. Writes must be taken back in the reverse of their order.</summary>
    public void Take(Undo undo)
    {
        if (undo.WasNew)
        {
            _positions.Remove(_writes[undo.Position].Key);
            _writes.RemoveAt(undo.Position);
        }
        else
        {
            _writes[undo.Position] = (_writes[undo.Position].Key, undo.Previous);
        }
    }

    public void Clear()
    {
        _positions.Clear();
        _writes.Clear();
    }

    /// <summary>How to take one write back.</summary>
    public readonly record struct Undo(int Position, bool WasNew, byte[]? Previous);
}
