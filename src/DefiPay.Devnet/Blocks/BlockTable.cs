using System.Collections;
using DefiPay.ContractEngine.State;
using DefiPay.Devnet.Storage;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Blocks;

/// <summary>
/// The chain's blocks by height and by hash. The last ones are in memory; of those below only hash and place are, in about seventy bytes each,
/// and the rest is read from the disk when it is asked for: a chain that makes a block for every payment has millions.
/// </summary>
internal sealed class BlockTable : IReadOnlyList<ChainedBlock>
{
    /// <summary>So many of the last blocks are in memory: somewhat more than a reorganisation could replace.</summary>
    public const int RecentCount = DevnetChain.ReorgDepthMax + 16;

    private readonly ChunkedList<Slot> _slots = new();
    private readonly HashIndex _byHash = new();
    private readonly ChainedBlock?[] _recent = new ChainedBlock?[RecentCount];
    private IBlockBodies? _bodies;

    public int Count => _slots.Count;

    public ChainedBlock Tip => this[Count - 1];

    public ChainedBlock this[int height]
    {
        get
        {
            if (_recent[height % RecentCount] is { } recent && recent.Height == (ulong)height)
            {
                return recent;
            }

            ref var slot = ref _slots[height];
            var block = new ChainedBlock(slot.Hash, (ulong)height, slot.HasTransactions, _bodies!, slot.Place);
            if (height >= Count - RecentCount)
            {
                _recent[height % RecentCount] = block;
            }

            return block;
        }
    }

    public ChainedBlock? Find(Hash256 hash)
    {
        foreach (var height in _byHash.Find(hash))
        {
            if (_slots[(int)height].Hash == hash)
            {
                return this[(int)height];
            }
        }

        return null;
    }

    public bool Contains(Hash256 hash)
    {
        foreach (var height in _byHash.Find(hash))
        {
            if (_slots[(int)height].Hash == hash)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the next block, which is on disk.</summary>
    public void Add(ChainedBlock block)
    {
        (_bodies, var place) = block.Kept;
        _byHash.Add(block.Hash, Count);
        _recent[Count % RecentCount] = block;
        _slots.Add(new Slot(block.Hash, place, block.HasTransactions));
    }

    public void RemoveLast()
    {
        var last = Count - 1;
        _byHash.RemoveLast(_slots[last].Hash, last);
        _slots.RemoveLast();
        _recent[last % RecentCount] = null;
    }

    /// <summary>Height of the last block in which somebody sent something; 0 if there is none.</summary>
    public ulong FindLastBusy()
    {
        var height = Count - 1;
        while (height > 0 && !_slots[height].HasTransactions)
        {
            height--;
        }

        return (ulong)Math.Max(0, height);
    }

    public IEnumerator<ChainedBlock> GetEnumerator()
    {
        for (var height = 0; height < Count; height++)
        {
            yield return this[height];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal readonly record struct Slot(Hash256 Hash, BlockPlace Place, bool HasTransactions);
}
