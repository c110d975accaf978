using DefiPay.Stratis;

namespace DefiPay.Devnet.Blocks;

/// <content>Snapshots: points to which the chain can go back, with what waited then.</content>
internal sealed partial class Ledger
{
    /// <summary>At most so many snapshots are kept.</summary>
    public const int SnapshotsMax = 1_000;

    private readonly List<ChainSnapshot> _snapshots = [];

    /// <summary>Snapshots that can be gone back to, oldest first. One whose block a reorganisation replaced is none any more.</summary>
    public IReadOnlyList<ChainSnapshot> Snapshots => _snapshots.FindAll(snapshot => _blocks.Contains(snapshot.BlockHash));

    /// <summary>Number of the next snapshot.</summary>
    public uint NextSnapshotId { get; private set; } = 1;

    /// <summary>Remembers the chain as it stands.</summary>
    public void TakeSnapshot(uint id)
    {
        if (id < NextSnapshotId)
        {
            throw new InvalidOperationException($"Snapshot {id} was taken before.");
        }

        _snapshots.RemoveAll(snapshot => !_blocks.Contains(snapshot.BlockHash));
        if (_snapshots.Count >= SnapshotsMax)
        {
            throw new InvalidOperationException($"There are {SnapshotsMax} snapshots already.");
        }

        _snapshots.Add(new ChainSnapshot(id, Tip.Height, Tip.Hash, Pool.ToList()));
        NextSnapshotId = id + 1;
    }

    /// <summary>Goes back to a snapshot. It stays; later ones go.</summary>
    /// <exception cref="InvalidOperationException">There is none of that number.</exception>
    public void Revert(uint id)
    {
        var snapshot = Snapshots.FirstOrDefault(candidate => candidate.Id == id) ?? throw new InvalidOperationException($"There is no snapshot {id}.");
        Disconnect(snapshot.Height + 1);
        // What is mined next must differ from what was there before, as after a reorganisation.
        Branch++;
        Pool.Clear();
        foreach (var transaction in snapshot.Waiting)
        {
            Pool.Add(transaction);
        }

        _snapshots.RemoveAll(candidate => candidate.Id > id);
    }
}
