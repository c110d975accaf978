using DefiPay.Chains;
using DefiPay.Store.Bridge;

namespace DefiPay.Bridge.Submitting;

/// <summary>
/// Goes round open deposits, so many at a time, the oldest first. However many of them cannot go on, each gets its look: once all of a
/// window were looked at, the next one follows, and after the last the first again.
/// </summary>
/// <param name="deposits">The deposits.</param>
/// <param name="destination">Where they are to arrive.</param>
/// <param name="kind">The own transactions that they wait for.</param>
/// <param name="time">The clock.</param>
/// <param name="size">Deposits in a window.</param>
public sealed class DepositRounds(BridgeDeposits deposits, ChainId destination, OutgoingKind kind, TimeProvider time, int size = DepositRounds.SizeDefault)
{
    /// <summary>Deposits in a window unless told otherwise.</summary>
    public const int SizeDefault = 500;

    private BridgeDeposit? _after;
    private int _looks;

    /// <summary>The deposits whose turn it is.</summary>
    /// <param name="epoch">The epoch that counts.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<BridgeDeposit>> ListAsync(ulong epoch, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var open = await deposits.ListUnsentAsync(destination, kind, epoch, now, _after, size, cancellationToken);
        if (_looks >= Math.Max(open.Count, 1) && (open.Count == size || _after is not null))
        {
            _after = open.Count == size ? open[^1] : null;
            _looks = 0;
            open = await deposits.ListUnsentAsync(destination, kind, epoch, now, _after, size, cancellationToken);
        }
        if (open.Count > 0 || _after is null)
            return open;
        _after = null;
        return await deposits.ListUnsentAsync(destination, kind, epoch, now, null, size, cancellationToken);
    }

    /// <summary>Tells that some of them were looked at.</summary>
    public void CountLooks(int count) => _looks += count;
}
