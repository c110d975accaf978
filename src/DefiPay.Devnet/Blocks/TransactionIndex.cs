using DefiPay.ContractEngine.State;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Blocks;

/// <summary>The chain's transactions, numbered from 0 in their order, by id: about fifty bytes each.</summary>
internal sealed class TransactionIndex
{
    private readonly HashIndex _byId = new();
    private readonly ChunkedList<Hash256> _ids = new();
    private readonly ChunkedList<int> _firstOfBlock = new();

    /// <summary>What is added from now on belongs to the next block.</summary>
    public void BeginBlock() => _firstOfBlock.Add(_ids.Count);

    /// <summary>Adds a transaction, which must not be in the chain, to the last block, and gives its number.</summary>
    public int Add(Hash256 id)
    {
        _byId.Add(id, _ids.Count);
        _ids.Add(id);
        return _ids.Count - 1;
    }

    /// <summary>Forgets the last block.</summary>
    public void RemoveBlock()
    {
        for (var first = _firstOfBlock[_firstOfBlock.Count - 1]; _ids.Count > first; _ids.RemoveLast())
        {
            _byId.RemoveLast(IdOf(_ids.Count - 1), _ids.Count - 1);
        }

        _firstOfBlock.RemoveLast();
    }

    public bool TryFind(Hash256 id, out int number)
    {
        foreach (var candidate in _byId.Find(id))
        {
            if (_ids[(int)candidate] == id)
            {
                number = (int)candidate;
                return true;
            }
        }

        number = -1;
        return false;
    }

    public Hash256 IdOf(int number) => _ids[number];

    /// <summary>Where the transaction of a number is.</summary>
    public TransactionPlace PlaceOf(int number)
    {
        // The last block that begins at or before it.
        var (low, high) = (0, _firstOfBlock.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _firstOfBlock[middle] <= number ? (middle, high) : (low, middle - 1);
        }

        return new TransactionPlace(low, number - _firstOfBlock[low]);
    }
}
