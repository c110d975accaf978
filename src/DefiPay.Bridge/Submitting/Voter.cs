using DefiPay.Bridge.Guarding;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Chains.Stratis.Contracts;
using DefiPay.Stratis;
using DefiPay.Store.Bridge;

namespace DefiPay.Bridge.Submitting;

/// <summary>Votes for final locks in the vault, by transaction, once for each epoch.</summary>
public sealed class Voter(BridgeRoute route, StratisAddress address, IMintSide side, BridgeDatabase database, SigningGuard guard, StratisOutbox outbox, TimeProvider time)
{
    private const int BatchMax = 10;
    private const int RememberedMax = 500;
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(1);
    private readonly BridgeVaultScripts _scripts = new(route.Stratis.ChainId, new StratisAddress(route.Stratis.Contract));
    private readonly DepositRounds _rounds = new(database.Deposits, route.Stratis.ChainId, OutgoingKind.Vote, time);
    private readonly Dictionary<TransferId, DateTimeOffset> _lookAgainAt = [];

    /// <summary>Votes where a vote is missing.</summary>
    /// <returns>How many votes were sent.</returns>
    public async Task<int> StepAsync(CancellationToken cancellationToken)
    {
        if (!await outbox.TrackAsync(cancellationToken))
            return 0;
        if ((await database.Deposits.ListOpenAsync(route.Stratis.ChainId, 1, cancellationToken)).Count == 0)
            return 0; // nothing to ask the node for
        var state = await side.ReadStateAsync(cancellationToken);
        var open = await _rounds.ListAsync(state.Epoch, cancellationToken);
        var now = time.GetUtcNow();
        // Who was looked at longest ago comes first: what cannot go on must not stand before what can.
        var due = open.Where(deposit => _lookAgainAt.GetValueOrDefault(deposit.Id) <= now).OrderBy(deposit => _lookAgainAt.GetValueOrDefault(deposit.Id)).Take(BatchMax).ToList();
        if (_lookAgainAt.Count > 0 && open.Count == 0 || _lookAgainAt.Count > RememberedMax)
            _lookAgainAt.Clear();
        if (due.Count == 0)
            return 0;
        _rounds.CountLooks(due.Count);
        var objection = await guard.FindObjectionAsync(cancellationToken)
            ?? (await side.IsValidatorAsync(address, cancellationToken) ? null : SeatWatch.VoterWords(route, address, state.Epoch))
            ?? (state.IsPaused ? "Mints are paused in the vault." : null);
        var sent = 0;
        foreach (var deposit in due)
        {
            _lookAgainAt[deposit.Id] = now + LookAgainAfter;
            if (objection is null && await VoteAsync(deposit, state.Epoch, cancellationToken))
                sent++;
            await database.Deposits.WriteWaitingAsync(deposit.Id, objection, cancellationToken);
        }
        return sent;
    }

    private async Task<bool> VoteAsync(BridgeDeposit deposit, ulong epoch, CancellationToken cancellationToken)
    {
        var progress = await side.ReadTransferAsync(deposit.Id, cancellationToken);
        if (progress.IsMinted || progress.IsQueued || await side.HasVotedAsync(deposit.Id, address, cancellationToken))
            return false;
        Invariant.Holds(TransferId.Of(deposit.Fields) == deposit.Id, "a transfer's id hashes over its stored fields");
        Invariant.Holds(
            deposit.Fields.DestinationContract.Span.SequenceEqual(route.Stratis.Contract) && deposit.Fields.SourceContract.Span.SequenceEqual(route.Evm.Contract),
            "only locks in the configured gateway for the configured vault are voted for");
        await outbox.SendAsync(OutgoingKind.Vote, deposit.Id, epoch, _scripts.Vote(deposit.Fields), cancellationToken);
        return true;
    }
}
