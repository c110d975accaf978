using DefiPay.ContractEngine.State;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Storage;

/// <summary>
/// The contracts' state on disk, with what is new in memory until the block that made it is on disk too; a block's state is there exactly when the
/// block is, and a start needs no execution. What was used lately is kept in memory.
/// </summary>
internal sealed class ChainStateStore : IStateStore
{
    // Two generations of so many; a piece takes about half a kilobyte with everything around it. The code of a contract is one of 100,000 bytes.
    private const int RecentCountMax = 40_000;
    private const long RecentBytesMax = 32L << 20;

    private readonly Dictionary<Hash256, byte[]> _unsaved = [];
    private readonly HashIndex _index = new();
    private readonly Lock _gate = new();
    private Dictionary<Hash256, byte[]> _recent = [];
    private long _recentBytes;
    private Dictionary<Hash256, byte[]> _older = [];
    private ChainLog? _log;

    /// <summary>Says from where to read. Until then only what is unsaved is found.</summary>
    public void ReadFrom(ChainLog log) => _log = log;

    public byte[]? Get(Hash256 hash)
    {
        lock (_gate)
        {
            return _unsaved.TryGetValue(hash, out var value) || _recent.TryGetValue(hash, out value) ? value : GetOlder(hash);
        }
    }

    // Also what is on disk already: a contract can write a piece ahead of time that looks like one of the accounts', without what is below it.
    // The walk goes down through everything that changed, and only then is left out what is there.
    public void Put(Hash256 hash, ReadOnlySpan<byte> value)
    {
        lock (_gate)
        {
            if (!_unsaved.ContainsKey(hash))
            {
                _unsaved.Add(hash, value.ToArray());
            }
        }
    }

    /// <summary>
    /// What must go to disk with blocks of these states. States in the middle of a block are left out, nine tenths of all: a run of
    /// the block's transactions gives them again.
    /// </summary>
    public IReadOnlyList<StateNode> Unsaved(IEnumerable<Hash256> roots)
    {
        lock (_gate)
        {
            return
            [
                .. StatePieces.Reachable(roots, _unsaved)
                    .Where(piece => !_recent.ContainsKey(piece.Key) && !_older.ContainsKey(piece.Key) && Read(piece.Key) is null)
                    .Select(piece => new StateNode(piece.Key, piece.Value)),
            ];
        }
    }

    /// <summary>Takes a branch's pieces, which are on disk; what else was new belongs to no block.</summary>
    public void MarkSaved(BranchOutline branch)
    {
        lock (_gate)
        {
            foreach (var place in branch.Nodes)
            {
                _index.Add(place.Hash, place.Offset);
                if (_unsaved.TryGetValue(place.Hash, out var value))
                {
                    Remember(place.Hash, value);
                }
            }

            _unsaved.Clear();
        }
    }

    /// <summary>Reads a piece whose bytes on disk were held against its hash a moment ago, past what is kept in memory.</summary>
    public byte[]? ReadChecked(Hash256 hash) => Read(hash, isChecked: true);

    private byte[]? GetOlder(Hash256 hash)
    {
        if (!_older.TryGetValue(hash, out var value))
        {
            value = Read(hash);
        }

        if (value is not null)
        {
            Remember(hash, value);
        }

        return value;
    }

    private byte[]? Read(Hash256 hash, bool isChecked = false)
    {
        foreach (var offset in _index.Find(hash))
        {
            if (_log?.ReadNode(new NodePlace(hash, offset), isChecked) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    private void Remember(Hash256 hash, byte[] value)
    {
        if (_recent.Count >= RecentCountMax || _recentBytes >= RecentBytesMax)
        {
            _older = _recent;
            _recent = [];
            _recentBytes = 0;
        }

        if (_recent.TryAdd(hash, value))
        {
            _recentBytes += value.Length;
        }
    }
}
