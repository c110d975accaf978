using System.Collections.Concurrent;
using DefiPay.ContractEngine.State;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Storage;

/// <summary>
/// The contracts' state in memory, which remembers what is not on disk yet. It goes there with the next block, so that a block's state is on disk
/// exactly when the block is, and a start needs no execution.
/// </summary>
internal sealed class ChainStateStore : IStateStore
{
    private readonly ConcurrentDictionary<Hash256, byte[]> _nodes = new();
    private readonly Dictionary<Hash256, byte[]> _unsaved = [];
    private readonly Lock _gate = new();

    public byte[]? Get(Hash256 hash) => _nodes.GetValueOrDefault(hash);

    public void Put(Hash256 hash, byte[] value)
    {
        if (_nodes.TryAdd(hash, value))
        {
            lock (_gate)
            {
                _unsaved.Add(hash, value);
            }
        }
    }

    /// <summary>What must go to disk with the next block.</summary>
    public IReadOnlyList<StateNode> Unsaved()
    {
        lock (_gate)
        {
            return [.. _unsaved.Select(node => new StateNode(node.Key, node.Value))];
        }
    }

    /// <summary>Takes nodes that are on disk.</summary>
    public void MarkSaved(IReadOnlyList<StateNode> nodes)
    {
        lock (_gate)
        {
            foreach (var node in nodes)
            {
                _nodes.TryAdd(node.Hash, node.Value);
                _unsaved.Remove(node.Hash);
            }
        }
    }
}
