using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Mempool;
using DefiPay.Stratis;

namespace DefiPay.Devnet;

/// <content>What a devnet can do and a real node cannot.</content>
public sealed partial class DevnetChain
{
    /// <summary>Satoshi that are minted at once, at most: 1,000,000 coins.</summary>
    public const ulong MintSatoshiMax = Coinbase.MintSatoshiMax;

    /// <summary>Snapshots that can be gone back to, oldest first.</summary>
    public IReadOnlyList<ChainSnapshot> Snapshots
    {
        get
        {
            lock (_gate)
            {
                return _ledger.Snapshots;
            }
        }
    }

    /// <summary>Remembers the chain as it stands, with what waits. The snapshot outlives restarts.</summary>
    /// <exception cref="InvalidOperationException">There are too many snapshots already.</exception>
    /// <exception cref="IOException">The disk failed; there is no snapshot.</exception>
    public async Task<ChainSnapshot> SnapshotAsync(CancellationToken cancellationToken)
    {
        await _mining.WaitAsync(cancellationToken);
        try
        {
            lock (_gate)
            {
                if (_ledger.Snapshots.Count >= Ledger.SnapshotsMax)
                {
                    throw new InvalidOperationException($"There are {Ledger.SnapshotsMax} snapshots already; revert to an early one to drop those after it.");
                }

                var id = _ledger.NextSnapshotId;
                _log.AppendSnapshot(id);
                _ledger.TakeSnapshot(id);
                return _ledger.Snapshots[^1];
            }
        }
        finally
        {
            _mining.Release();
        }
    }

    /// <summary>Goes back to a snapshot: blocks above it are gone, and what waited then waits again. The snapshot stays, later ones go.</summary>
    /// <returns>The snapshot; null when there is none of that number, or a reorganisation replaced its block.</returns>
    /// <exception cref="IOException">The disk failed; nothing has changed.</exception>
    public async Task<ChainSnapshot?> RevertAsync(uint id, CancellationToken cancellationToken)
    {
        await _mining.WaitAsync(cancellationToken);
        try
        {
            lock (_gate)
            {
                if (_ledger.Snapshots.FirstOrDefault(snapshot => snapshot.Id == id) is not { } found)
                {
                    return null;
                }

                _log.AppendRevert(id);
                _ledger.Revert(id);
                return found;
            }
        }
        finally
        {
            _mining.Release();
            _arrivals.Writer.TryWrite(true);
        }
    }

    /// <summary>Mines a block whose coinbase makes coins out of nothing.</summary>
    /// <returns>The coin.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The amount is zero or above <see cref="MintSatoshiMax"/>.</exception>
    /// <exception cref="IOException">The disk failed; there is no block.</exception>
    public async Task<UnspentCoin> MintAsync(StratisAddress to, ulong amountSatoshi, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfZero(amountSatoshi);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amountSatoshi, MintSatoshiMax);
        await _mining.WaitAsync(cancellationToken);
        try
        {
            MineNext(new TransactionOutput(amountSatoshi, Script.PayToPublicKeyHash(to)));
            var coinbase = Tip.Block.Transactions[0];
            return FindUnspent(new OutPoint(coinbase.Id, (uint)coinbase.Outputs.Count - 1))!;
        }
        finally
        {
            _mining.Release();
        }
    }

    /// <summary>Takes a transaction as if the owners of its coins had signed it. All other rules hold.</summary>
    /// <exception cref="IOException">The disk failed; the transaction is not taken.</exception>
    public AcceptResult AcceptUnsigned(Transaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return TransactionRules.Check(transaction) is { } malformed ? new AcceptResult(malformed) : Enter(transaction);
    }

    /// <summary>Makes whoever decides when blocks come think again.</summary>
    internal void Wake() => _arrivals.Writer.TryWrite(true);
}
