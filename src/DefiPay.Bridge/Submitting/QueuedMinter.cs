using DefiPay.Chains.Bridging;
using DefiPay.Chains.Stratis.Contracts;
using DefiPay.Stratis;
using DefiPay.Store.Bridge;

namespace DefiPay.Bridge.Submitting;

/// <summary>Asks the vault for mints that have their quorum and waited for the rate limit.</summary>
public sealed class QueuedMinter(BridgeRoute route, IMintSide side, BridgeDatabase database, StratisOutbox outbox, TimeProvider time)
{
    private const int RememberedMax = 500;
    private const int BatchMax = 10;
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(1);
    private readonly BridgeVaultScripts _scripts = new(route.Stratis.ChainId, new StratisAddress(route.Stratis.Contract));
    private readonly DepositRounds _rounds = new(database.Deposits, route.Stratis.ChainId, OutgoingKind.MintQueued, time);
    private readonly Dictionary<TransferId, DateTimeOffset> _lookAgainAt = [];

    /// <summary>Does what can be done now.</summary>
    /// <returns>How many mints were asked for.</returns>
    public async Task<int> StepAsync(CancellationToken cancellationToken)
    {
        if (!await outbox.TrackAsync(cancellationToken))
            return 0;
        var open = await _rounds.ListAsync(0, cancellationToken);
        if (open.Count == 0 || _lookAgainAt.Count > RememberedMax)
            _lookAgainAt.Clear();
        var now = time.GetUtcNow();
        // Who was looked at longest ago comes first: what cannot go on must not stand before what can.
        var due = open.Where(deposit => _lookAgainAt.GetValueOrDefault(deposit.Id) <= now).OrderBy(deposit => _lookAgainAt.GetValueOrDefault(deposit.Id)).Take(BatchMax).ToList();
        if (due.Count == 0)
            return 0;
        _rounds.CountLooks(due.Count);
        var state = await side.ReadStateAsync(cancellationToken);
        var sent = 0;
        foreach (var deposit in due)
        {
            _lookAgainAt[deposit.Id] = now + LookAgainAfter;
            var waitingFor = await MintAsync(deposit, state, cancellationToken);
            if (waitingFor is null)
                sent++;
            await database.Deposits.WriteWaitingAsync(deposit.Id, waitingFor, cancellationToken);
        }
        return sent;
    }

    /// <summary>Null when it was asked for, else what the transfer waits for.</summary>
    private async Task<string?> MintAsync(BridgeDeposit deposit, VaultState state, CancellationToken cancellationToken)
    {
        var progress = await side.ReadTransferAsync(deposit.Id, cancellationToken);
        if (progress.IsMinted)
            return "the mint to be final";
        if (!progress.IsQueued)
            return state.IsPaused ? "mints to be unpaused in the vault" : $"{state.Quorum - progress.Votes} more votes of validators ({progress.Votes} of {state.Quorum})";
        if (state.IsPaused)
            return "mints to be unpaused in the vault";
        var token = route.FindCounterpart(route.Evm, deposit.Fields.Token.Span)!;
        var available = await side.ReadAvailableAsync(new StratisAddress(token), cancellationToken);
        if (available < deposit.Fields.Amount)
            return $"the vault's rate limit: {available} of {deposit.Fields.Amount} units may be minted now";
        await outbox.SendAsync(OutgoingKind.MintQueued, deposit.Id, 0, _scripts.MintQueued(deposit.Id), cancellationToken);
        return null;
    }
}
