namespace DefiPay.Devnet.Blocks;

/// <summary>
/// Coins in 32 bytes each, by the number of their transaction and of the output in it; coins of one script hang together. A million
/// transfers leave a million coins.
/// </summary>
internal sealed class CoinTable
{
    /// <summary>In place of a slot: there is none.</summary>
    public const int None = -1;

    private const int FirstBucketCount = 1 << 8;

    // Which coins share a bucket is not for the senders of transactions to choose.
    private readonly uint _seed = (uint)Random.Shared.NextInt64() | 1;
    private readonly ChunkedList<Entry> _entries = new();
    private int[] _buckets = NewBuckets(FirstBucketCount);
    private int _firstFree = None;
    private int _count;

    /// <summary>The coin in a slot.</summary>
    public ref Entry this[int slot] => ref _entries[slot];

    /// <summary>The slot of a coin, or <see cref="None"/>.</summary>
    public int Find(int transaction, int output)
    {
        for (var slot = _buckets[BucketOf(transaction, output)]; slot != None; slot = _entries[slot].NextInBucket)
        {
            ref var entry = ref _entries[slot];
            if (entry.Transaction == transaction && entry.Output == output)
            {
                return slot;
            }
        }

        return None;
    }

    /// <summary>Adds a coin that is not there, at the head of its script's.</summary>
    /// <returns>Its slot.</returns>
    public int Add(int transaction, int output, ulong valueSatoshi, CoinScript script)
    {
        if (_count == _buckets.Length)
        {
            Grow();
        }

        ref var bucket = ref _buckets[BucketOf(transaction, output)];
        var entry = new Entry(transaction, output, valueSatoshi, script.Number, bucket, None, script.FirstCoin);
        bucket = TakeSlot(entry);
        if (script.FirstCoin != None)
        {
            _entries[script.FirstCoin].Previous = bucket;
        }

        script.FirstCoin = bucket;
        _count++;
        return bucket;
    }

    /// <summary>Takes a coin out.</summary>
    public void Remove(int slot, CoinScript script)
    {
        var removed = _entries[slot];
        ref var link = ref _buckets[BucketOf(removed.Transaction, removed.Output)];
        while (link != slot)
        {
            link = ref _entries[link].NextInBucket;
        }

        link = removed.NextInBucket;
        (removed.Previous == None ? ref script.FirstCoin : ref _entries[removed.Previous].Next) = removed.Next;
        if (removed.Next != None)
        {
            _entries[removed.Next].Previous = removed.Previous;
        }

        _entries[slot].NextInBucket = _firstFree;
        _firstFree = slot;
        _count--;
    }

    private int TakeSlot(Entry entry)
    {
        if (_firstFree == None)
        {
            _entries.Add(entry);
            return _entries.Count - 1;
        }

        var slot = _firstFree;
        _firstFree = _entries[slot].NextInBucket;
        _entries[slot] = entry;
        return slot;
    }

    private void Grow()
    {
        var old = _buckets;
        _buckets = NewBuckets(checked(2 * old.Length));
        foreach (var first in old)
        {
            for (int slot = first, next; slot != None; slot = next)
            {
                ref var entry = ref _entries[slot];
                next = entry.NextInBucket;
                ref var bucket = ref _buckets[BucketOf(entry.Transaction, entry.Output)];
                entry.NextInBucket = bucket;
                bucket = slot;
            }
        }
    }

    private static int[] NewBuckets(int count)
    {
        var buckets = new int[count];
        Array.Fill(buckets, None);
        return buckets;
    }

    private int BucketOf(int transaction, int output)
    {
        unchecked
        {
            var mixed = (((ulong)(uint)transaction << 32) | (uint)output) * 0x9E3779B97F4A7C15 ^ _seed;
            mixed = (mixed ^ (mixed >> 32)) * 0xD6E8FEB86659FD93;
            return (int)(mixed >> 33) & (_buckets.Length - 1);
        }
    }

    /// <summary>A coin, and its neighbours.</summary>
    internal struct Entry(int transaction, int output, ulong valueSatoshi, int script, int nextInBucket, int previous, int next)
    {
        public readonly ulong ValueSatoshi = valueSatoshi;
        public readonly int Transaction = transaction;
        public readonly int Output = output;
        public readonly int Script = script;
        public int NextInBucket = nextInBucket;
        public int Previous = previous;
        public int Next = next;
    }
}
