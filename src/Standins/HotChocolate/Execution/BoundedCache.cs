using System.Collections.Concurrent;

namespace HotChocolate.Execution;

/// <summary>
/// Keeps the entries that are used: reading takes no lock, and an entry is dropped when the cache is full and nobody asked
/// for it since the last round.
/// </summary>
internal sealed class BoundedCache<TKey, TValue>(int capacity) where TKey : notnull where TValue : class
{
    private readonly ConcurrentDictionary<TKey, Entry> _entries = new();
    private readonly Queue<TKey> _order = new();
    private readonly Lock _lock = new();

    public TValue? Find(TKey key)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            return null;
        }

        entry.WasUsed = true;
        return entry.Value;
    }

    public TValue Add(TKey key, TValue value)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(key, out var known))
            {
                return known.Value;
            }

            while (_order.Count >= capacity)
            {
                MakeRoom();
            }

            _entries[key] = new Entry(value);
            _order.Enqueue(key);
            return value;
        }
    }

    private void MakeRoom()
    {
        var oldest = _order.Dequeue();
        if (_entries.TryGetValue(oldest, out var entry) && entry.WasUsed)
        {
            entry.WasUsed = false;
            _order.Enqueue(oldest);
            return;
        }

        _entries.TryRemove(oldest, out _);
    }

    private sealed class Entry(TValue value)
    {
        public TValue Value => value;

        public bool WasUsed { get; set; }
    }
}
