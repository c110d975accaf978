using System.Diagnostics.CodeAnalysis;

namespace DefiPay.Indexer.Projections;

/// <summary>The rows of one kind that a fold works on, and which of them the block at hand changed.</summary>
internal sealed class EntityState<TKey, TRow> where TKey : notnull where TRow : class
{
    // A null row stands for a key that was looked up and has none.
    private readonly Dictionary<TKey, TRow?> _rows = [];
    private readonly HashSet<TKey> _wanted = [];
    private readonly List<TKey> _changed = [];
    private readonly HashSet<TKey> _changedSet = [];

    /// <summary>How many keys are held.</summary>
    public int Count => _rows.Count;

    /// <summary>Says that the fold will look at a key.</summary>
    public void Want(TKey key)
    {
        if (!_rows.ContainsKey(key))
            _wanted.Add(key);
    }

    /// <summary>Loads the wanted keys that are not held.</summary>
    public async Task LoadAsync(Func<IReadOnlyCollection<TKey>, Task<List<TRow>>> read, Func<TRow, TKey> keyOf)
    {
        if (_wanted.Count == 0)
            return;
        var found = await read(_wanted);
        foreach (var key in _wanted)
            _rows[key] = null;
        foreach (var row in found)
            _rows[keyOf(row)] = row;
        _wanted.Clear();
    }

    public bool TryGet(TKey key, [NotNullWhen(true)] out TRow? row)
    {
        if (!_rows.TryGetValue(key, out row))
            throw new InvalidOperationException($"The fold reads {key}, which it did not ask for.");
        return row is not null;
    }

    public void Set(TKey key, TRow row)
    {
        _rows[key] = row;
        if (_changedSet.Add(key))
            _changed.Add(key);
    }

    /// <summary>Keeps a row that is a mere memory of others and is not written itself.</summary>
    public void Hold(TKey key, TRow row) => _rows[key] = row;

    /// <summary>Hands over the rows that changed since the last call, in the order in which they changed first.</summary>
    public void TakeChanged(List<TRow> into)
    {
        foreach (var key in _changed)
            into.Add(_rows[key]!);
        _changed.Clear();
        _changedSet.Clear();
    }

    public void Clear()
    {
        _rows.Clear();
        _wanted.Clear();
        _changed.Clear();
        _changedSet.Clear();
    }
}
