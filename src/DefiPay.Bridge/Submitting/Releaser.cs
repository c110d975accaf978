using DefiPay.Bridge.Attesting;
using DefiPay.Bridge.Watching;
using DefiPay.Chains.Bridging;
using DefiPay.Store.Bridge;
using Microsoft.Extensions.Logging;

namespace DefiPay.Bridge.Submitting;

/// <summary>Brings final burns to their release: collects a quorum of attestations and hands it to the gateway, each transfer once.</summary>
public sealed class Releaser(
    BridgeRoute route, BridgeOptions options, IReleaseSide side, BridgeDatabase database, ChainFollower evm, AttestationCollector collector, EvmOutbox outbox,
    ISubmissionReports? reports, TimeProvider time, ILogger logger)
{
    private const int RememberedMax = 500;
    private const int BatchMax = 10;
    private static readonly TimeSpan LookAgainMin = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LookAgainMax = TimeSpan.FromSeconds(2);
    private readonly DepositRounds _rounds = new(database.Deposits, route.Evm.ChainId, OutgoingKind.Release, time);
    private readonly Dictionary<TransferId, (DateTimeOffset At, TimeSpan Pause)> _lookAgain = [];

    /// <summary>Does what can be done now.</summary>
    /// <returns>How many releases were sent.</returns>
    public async Task<int> StepAsync(CancellationToken cancellationToken)
    {
        if (evm.Position is not { } position || !await outbox.TrackAsync(position.Handled.Number, position.Tip.Number, cancellationToken))
            return 0;
        var open = await _rounds.ListAsync(0, cancellationToken);
        if (open.Count == 0 || _lookAgain.Count > RememberedMax)
            _lookAgain.Clear();
        var now = time.GetUtcNow();
        // Who was looked at longest ago comes first: what cannot go on must not stand before what can.
        var due = open.Where(deposit => _lookAgain.GetValueOrDefault(deposit.Id).At <= now).OrderBy(deposit => _lookAgain.GetValueOrDefault(deposit.Id).At).Take(BatchMax).ToList();
        if (due.Count == 0)
            return 0;
        _rounds.CountLooks(due.Count);
        var state = await side.ReadStateAsync(cancellationToken);
        var sent = 0;
        foreach (var deposit in due)
        {
            var waitingFor = await ReleaseAsync(deposit, state, cancellationToken);
            if (waitingFor is null)
                sent++;
            await RememberAsync(deposit.Id, waitingFor, now, cancellationToken);
        }
        return sent;
    }

    /// <summary>Null when it was sent, else what it waits for.</summary>
    private async Task<string?> ReleaseAsync(BridgeDeposit deposit, GatewayState state, CancellationToken cancellationToken)
    {
        if (await side.IsReleasedAsync(deposit.Id, cancellationToken))
            return "the release to be final";
        if (deposit.Fields.Amount < route.FindReleaseLeast(deposit.Fields.Token.Span))
            return $"a claim by its owner: this relayer pays for releases of at least {route.FindReleaseLeast(deposit.Fields.Token.Span)} units";
        var known = await database.Attestations.ListAsync(deposit.Id, state.Epoch, cancellationToken);
        var tally = await collector.CollectAsync(deposit, state, known, cancellationToken);
        foreach (var attestation in tally.Valid.Where(valid => !known.Any(old => old.Signer.AsSpan().SequenceEqual(valid.Signer))))
            await database.Attestations.AddAsync(attestation, cancellationToken);
        if (reports is not null && tally.Valid.Count > 0)
            await reports.ReportAsync(tally.Valid, cancellationToken);
        if (tally.Valid.Count < state.Quorum)
            return ReleaseWords.Missing(state.Quorum, tally);
        if (state.IsPaused)
            return "releases to be unpaused in the gateway";
        var available = await side.ReadAvailableAsync(route.FindCounterpart(route.Stratis, deposit.Fields.Token.Span)!, cancellationToken);
        if (available < deposit.Fields.Amount)
            return $"the gateway's rate limit: {available} of {deposit.Fields.Amount} units may be released now";
        var request = new ReleaseRequest(deposit, [.. tally.Valid.Take(state.Quorum).Select(attestation => attestation.Signature)]);
        var trial = await side.TryReleaseAsync(request, outbox.Account, cancellationToken);
        if (trial.Refusal is not null)
            return $"the gateway to take it; now it says: {trial.Refusal}";
        if (ReleaseGas.Find(trial.Gas, request.Signatures.Count, options.ReleaseGasMax) is not { } gas)
            return ReleaseGas.Words(trial.Gas, options.ReleaseGasMax);
        await outbox.SendAsync(request, gas, cancellationToken);
        return null;
    }

    private async Task RememberAsync(TransferId id, string? waitingFor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = _lookAgain.GetValueOrDefault(id);
        var pause = before.Pause == default ? LookAgainMin : before.Pause * 2 < LookAgainMax ? before.Pause * 2 : LookAgainMax;
        if (waitingFor is null)
            _lookAgain.Remove(id);
        else
            _lookAgain[id] = (now + pause, pause);
        if (waitingFor is not null && before.Pause == default)
            BridgeLog.Waiting(logger, id, waitingFor);
        await database.Deposits.WriteWaitingAsync(id, waitingFor, cancellationToken);
    }
}
