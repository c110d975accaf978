using System.Runtime.InteropServices;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.State;

/// <summary>
/// Numbers by hash, in eight bytes each and some room: a million transfers leave millions of pieces of state. Hashes are not kept themselves, so
/// whoever asks compares what a number stands for. Changes by one thread at a time, while no other reads.
/// </summary>
public sealed class HashIndex
{
    /// <summary>All numbers are smaller: 16 TB, where they are offsets in a file, longer than which ext4 has none.</summary>
    public const long NumberMax = (1L << NumberBits) - 1;

    private const int NumberBits = 44;
    private const int FirstCapacity = 1 << 10;

    // Tables with open addressing, each twice as large as the one before and at most three quarters full. A full one is left as it is, so
    // that nothing is ever moved. A slot holds 20 bits of the hash above the number plus one; 0 is free.
    private readonly List<ulong[]> _tables = [];
    private int _lastCount;

    /// <summary>Adds a number; of one hash there may be several.</summary>
    public void Add(Hash256 hash, long number)
    {
        if (number is < 0 or >= NumberMax)
        {
            throw new InvalidOperationException($"An index holds numbers up to {NumberMax - 1}, not {number}.");
        }

        if (_tables.Count == 0 || 4 * (long)(_lastCount + 1) > 3 * (long)_tables[^1].Length)
        {
            _tables.Add(new ulong[_tables.Count == 0 ? FirstCapacity : checked(2 * _tables[^1].Length)]);
            _lastCount = 0;
        }

        var table = _tables[^1];
        var slot = First(hash, table);
        while (table[slot] != 0)
        {
            slot = Next(slot, table);
        }

        table[slot] = SlotOf(hash, number);
        _lastCount++;
    }

    /// <summary>Takes away what was added last.</summary>
    public void RemoveLast(Hash256 hash, long number)
    {
        var table = _tables[^1];
        var slot = First(hash, table);
        while (table[slot] != SlotOf(hash, number))
        {
            slot = Next(slot, table);
        }

        // Nothing was added behind it, so nobody's way leads over it.
        table[slot] = 0;
        if (--_lastCount == 0 && _tables.Count > 1)
        {
            _tables.RemoveAt(_tables.Count - 1);
            _lastCount = 3 * (_tables[^1].Length / 4);
        }
    }

    /// <summary>The numbers that may be meant, in no order: all that were added for the hash, and hardly ever another.</summary>
    public Candidates Find(Hash256 hash) => new(this, hash);

    // Seeded per process, so that nobody can choose hashes that meet here.
    private static int First(Hash256 hash, ulong[] table) => hash.GetHashCode() & (table.Length - 1);

    private static int Next(int slot, ulong[] table) => (slot + 1) & (table.Length - 1);

    private static ulong SlotOf(Hash256 hash, long number) => CheckOf(hash) | ((ulong)number + 1);

    private static ulong CheckOf(Hash256 hash) => MemoryMarshal.Cast<Hash256, ulong>(new ReadOnlySpan<Hash256>(in hash))[1] << NumberBits;

    /// <summary>For <c>foreach</c>.</summary>
    public struct Candidates
    {
        private readonly List<ulong[]> _tables;
        private readonly Hash256 _hash;
        private readonly ulong _check;
        private int _table;
        private int _slot;

        internal Candidates(HashIndex index, Hash256 hash)
        {
            (_tables, _hash, _check) = (index._tables, hash, CheckOf(hash));
            _table = _tables.Count - 1;
            _slot = -1;
        }

        /// <summary>The present number.</summary>
        public long Current { get; private set; }

        /// <summary>For <c>foreach</c>.</summary>
        public readonly Candidates GetEnumerator() => this;

        /// <summary>Goes on to the next number; false when there is none.</summary>
        public bool MoveNext()
        {
            for (; _table >= 0; _table--, _slot = -1)
            {
                var table = _tables[_table];
                _slot = _slot < 0 ? First(_hash, table) : Next(_slot, table);
                for (; table[_slot] is not 0 and var value; _slot = Next(_slot, table))
                {
                    if ((value ^ _check) >> NumberBits == 0)
                    {
                        Current = (long)(value ^ _check) - 1;
                        return true;
                    }
                }
            }

            return false;
        }
    }
}
