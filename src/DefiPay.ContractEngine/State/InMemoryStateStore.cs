using System.Buffers.Binary;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.State;

/// <summary>
/// A state store that lives as long as the process: for tests, gas estimates and tools. Every transaction leaves about ten pieces for good, so
/// they are packed into few large arrays: as many small ones would be copied and marked by the garbage collector again and again.
/// </summary>
public sealed class InMemoryStateStore : IStateStore
{
    // Larger ones, contracts' code above all, stay arrays of their own: they are few, and read at every call.
    private const int PackedSizeMax = 1024;
    private const int HeaderSize = Hash256.Size + sizeof(ushort);

    // A small chain takes little, a large one has few chunks.
    private const int FirstChunkSize = 1 << 12;
    private const int ChunkSizeMax = 1 << 22;
    private const int ChunkOffsetBits = 22;

    private readonly Lock _gate = new();
    private readonly Dictionary<Hash256, byte[]> _large = [];
    private readonly HashIndex _index = new();
    private readonly List<byte[]> _chunks = [];
    private int _usedOfLast;
    private int _packedCount;

    /// <summary>How many values are kept.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _packedCount + _large.Count;
            }
        }
    }

    /// <inheritdoc/>
    public byte[]? Get(Hash256 hash)
    {
        lock (_gate)
        {
            return Find(hash, out var packed) ? packed.ToArray() : _large.GetValueOrDefault(hash);
        }
    }

    /// <inheritdoc/>
    public void Put(Hash256 hash, ReadOnlySpan<byte> value)
    {
        lock (_gate)
        {
            if (value.Length > PackedSizeMax)
            {
                if (!_large.ContainsKey(hash))
                {
                    _large.Add(hash, value.ToArray());
                }
            }
            else if (!Find(hash, out _))
            {
                Pack(hash, value);
            }
        }
    }

    private bool Find(Hash256 hash, out ReadOnlySpan<byte> value)
    {
        foreach (long place in _index.Find(hash))
        {
            var record = _chunks[(int)(place >> ChunkOffsetBits)].AsSpan((int)(place & ((1 << ChunkOffsetBits) - 1)));
            if (new Hash256(record[..Hash256.Size]) == hash)
            {
                value = record.Slice(HeaderSize, BinaryPrimitives.ReadUInt16LittleEndian(record[Hash256.Size..]));
                return true;
            }
        }

        value = default;
        return false;
    }

    private void Pack(Hash256 hash, ReadOnlySpan<byte> value)
    {
        int size = HeaderSize + value.Length;
        if (_chunks.Count == 0 || _usedOfLast + size > _chunks[^1].Length)
        {
            _chunks.Add(GC.AllocateUninitializedArray<byte>(_chunks.Count == 0 ? FirstChunkSize : Math.Min(2 * _chunks[^1].Length, ChunkSizeMax)));
            _usedOfLast = 0;
        }

        var record = _chunks[^1].AsSpan(_usedOfLast, size);
        hash.CopyTo(record);
        BinaryPrimitives.WriteUInt16LittleEndian(record[Hash256.Size..], (ushort)value.Length);
        value.CopyTo(record[HeaderSize..]);
        _index.Add(hash, ((long)(_chunks.Count - 1) << ChunkOffsetBits) | (long)_usedOfLast);
        _usedOfLast += size;
        _packedCount++;
    }
}
