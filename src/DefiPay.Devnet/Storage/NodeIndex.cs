using DefiPay.Stratis;

namespace DefiPay.Devnet.Storage;

/// <summary>
/// Offsets in the chain's file by hash, in twelve bytes each: a million transfers leave millions of pieces of state. Hashes are not kept
/// themselves, so whoever asks compares what lies at an offset. Not safe for several threads at once.
/// </summary>
internal sealed class NodeIndex
{
    private const int FirstCapacity = 1 << 12;

    // Open addressing, a power of two, at most two thirds full. Offset 0 is free: a file begins with its mark.
    private uint[] _hashes = new uint[FirstCapacity];
    private long[] _offsets = new long[FirstCapacity];
    private int _count;

    public void Add(Hash256 hash, long offset)
    {
        if (3 * (long)(_count + 1) > 2 * (long)_hashes.Length)
        {
            Grow();
        }

        Insert(Key(hash), offset);
        _count++;
    }

    /// <summary>Goes through the offsets under which a hash may lie; begins with <paramref name="cursor"/> = 0. False when there is none left.</summary>
    public bool TryNext(Hash256 hash, ref int cursor, out long offset)
    {
        var key = Key(hash);
        for (; ; cursor++)
        {
            var slot = (int)((key + (uint)cursor) & (uint)(_hashes.Length - 1));
            offset = _offsets[slot];
            if (offset == 0)
            {
                return false;
            }

            if (_hashes[slot] == key)
            {
                cursor++;
                return true;
            }
        }
    }

    // Seeded per process, so that nobody can choose state whose hashes meet here.
    private static uint Key(Hash256 hash) => unchecked((uint)hash.GetHashCode());

    private void Insert(uint key, long offset)
    {
        var slot = (int)(key & (uint)(_hashes.Length - 1));
        while (_offsets[slot] != 0)
        {
            slot = (slot + 1) & (_hashes.Length - 1);
        }

        _hashes[slot] = key;
        _offsets[slot] = offset;
    }

    private void Grow()
    {
        var (hashes, offsets) = (_hashes, _offsets);
        _hashes = new uint[checked(2 * hashes.Length)];
        _offsets = new long[_hashes.Length];
        for (var i = 0; i < hashes.Length; i++)
        {
            if (offsets[i] != 0)
            {
                Insert(hashes[i], offsets[i]);
            }
        }
    }
}
