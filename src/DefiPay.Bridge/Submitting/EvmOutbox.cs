using DefiPay.Bridge.Guarding;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Chains.Evm;
using DefiPay.Store.Bridge;
using Microsoft.Extensions.Logging;

namespace DefiPay.Bridge.Submitting;

/// <summary>
/// Own transactions on the EVM chain. Each is stored with its nonce before it is sent; the same bytes are sent again until a final block
/// holds them; one that nobody mines is signed again with higher fees; a nonce that nothing uses is filled, so that later ones can go on.
/// </summary>
public sealed class EvmOutbox(
    string party, BridgeOptions options, IReleaseAccount account, IReleaseSide side, BridgeDatabase database, ISubmissionReports? reports,
    BridgeMetrics metrics, TimeProvider time, ILogger logger)
{
    private const int WaitingMax = 20;
    private const ulong NonceMax = 1UL << 40;
    private static readonly TimeSpan ResendAfter = TimeSpan.FromSeconds(2);
    // Own transactions lie at most so far above the account's next nonce, after a fork too; what lies higher was signed on a node's lie.
    private const ulong NonceReach = 2 * WaitingMax;

    private readonly ChainId _chain = options.Evm.ChainId;
    private readonly Dictionary<long, DateTimeOffset> _sentAt = [];
    private readonly Dictionary<ulong, ulong> _foreignSeenAt = [];

    /// <summary>The account that pays, in canonical form.</summary>
    public string Account => account.Address;

    /// <summary>Looks after every transaction that waits.</summary>
    /// <param name="handled">The newest final block whose events are stored.</param>
    /// <param name="tip">The newest block that is known.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Whether there is room for more.</returns>
    public async Task<bool> TrackAsync(ulong handled, ulong tip, CancellationToken cancellationToken)
    {
        var waiting = await database.Outbox.ListWaitingAsync(_chain, cancellationToken);
        if (waiting.Count == 0)
            return true;
        var next = await ReadNextNonceAsync(cancellationToken);
        var settled = 0;
        foreach (var transaction in waiting.OrderBy(transaction => transaction.Nonce))
        {
            if (transaction.Nonce < next ? await SettleAsync(transaction, handled, tip, cancellationToken) : await KeepGoingAsync(transaction, next, cancellationToken))
            {
                settled++;
                _sentAt.Remove(transaction.Id);
                _foreignSeenAt.Remove(transaction.Nonce!.Value);
            }
        }
        await FillGapAsync(next, waiting, cancellationToken);
        return waiting.Count - settled < WaitingMax;
    }

    /// <summary>Signs a release with the next nonce, stores it, and sends it.</summary>
    /// <param name="request">The release.</param>
    /// <param name="gas">The gas that it is given.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task SendAsync(ReleaseRequest request, ulong gas, CancellationToken cancellationToken)
    {
        var waiting = await database.Outbox.ListWaitingAsync(_chain, cancellationToken);
        var next = await ReadNextNonceAsync(cancellationToken);
        var nonce = waiting.Select(transaction => transaction.Nonce!.Value + 1).Append(next).Max();
        await SignAndSendAsync(OutgoingKind.Release, request, request.Deposit.Id, nonce, gas, await SuggestAsync(cancellationToken), null, cancellationToken);
    }

    // A block holds some transaction with this nonce: one of ours, or one that somebody else signed with the same key.
    private async Task<bool> SettleAsync(OutgoingTransaction waiting, ulong handled, ulong tip, CancellationToken cancellationToken)
    {
        foreach (var candidate in await database.Outbox.ListByNonceAsync(_chain, waiting.Nonce!.Value, cancellationToken))
        {
            if (await side.FindReceiptAsync(candidate.TransactionHash, cancellationToken) is not { } receipt)
                continue;
            if (await database.Journal.FindFinalAsync(_chain, receipt.BlockHash, receipt.BlockNumber, cancellationToken) is not { } block)
            {
                await ReportAsync(candidate, SubmissionState.Mined, receipt.BlockNumber, null, cancellationToken);
                return false;
            }
            var error = receipt.Success ? null : PlainText.Of(receipt.Error ?? "reverted", 500);
            await ReportAsync(candidate, receipt.Success ? SubmissionState.Final : SubmissionState.Failed, block, error, cancellationToken);
            if (candidate.Id != waiting.Id)
                await database.Outbox.WriteStateAsync(waiting, OutgoingState.Replaced, "An earlier version was mined.", cancellationToken);
            await database.Outbox.WriteStateAsync(candidate, receipt.Success ? OutgoingState.Done : OutgoingState.Failed, error, cancellationToken);
            if (error is not null)
                BridgeLog.Failed(logger, party, candidate.TransactionHash, _chain, error);
            return true;
        }
        // Not ours: believed once the block that may hold it is final.
        if (!_foreignSeenAt.TryGetValue(waiting.Nonce.Value, out var seenAt))
            _foreignSeenAt[waiting.Nonce.Value] = seenAt = tip;
        if (handled < seenAt)
            return false;
        await ReportAsync(waiting, SubmissionState.Dropped, null, "another transaction of the account took its nonce", cancellationToken);
        await database.Outbox.WriteStateAsync(waiting, OutgoingState.Failed, "Another transaction of the account took its nonce.", cancellationToken);
        BridgeLog.Replaced(logger, party, waiting.TransactionHash, _chain, "another transaction of the account took its nonce");
        return true;
    }

    private async Task<bool> KeepGoingAsync(OutgoingTransaction transaction, ulong next, CancellationToken cancellationToken)
    {
        _foreignSeenAt.Remove(transaction.Nonce!.Value);
        var now = time.GetUtcNow();
        if (now - transaction.SignedAt >= options.StuckAfter && transaction.Nonce.Value - next > NonceReach)
            return await GiveUpAsync(transaction, next, cancellationToken);
        if (now - transaction.SignedAt >= options.StuckAfter && await BumpAsync(transaction, cancellationToken))
            return false;
        if (!_sentAt.TryGetValue(transaction.Id, out var sentAt) || now - sentAt >= ResendAfter)
            await SendStoredAsync(transaction, cancellationToken);
        return false;
    }

    // The release begins anew with a nonce that can be mined; should the old one ever be mined too, the gateway refuses the second.
    private async Task<bool> GiveUpAsync(OutgoingTransaction transaction, ulong next, CancellationToken cancellationToken)
    {
        var reason = $"its nonce {transaction.Nonce} lies out of reach: the account's next is {next}";
        await ReportAsync(transaction, SubmissionState.Dropped, null, reason, cancellationToken);
        await database.Outbox.WriteStateAsync(transaction, OutgoingState.Failed, reason, cancellationToken);
        BridgeLog.Replaced(logger, party, transaction.TransactionHash, _chain, reason);
        return true;
    }

    private async Task<ulong> ReadNextNonceAsync(CancellationToken cancellationToken)
    {
        var next = await side.ReadNonceAsync(account.Address, cancellationToken);
        return next <= NonceMax ? next : throw new PermanentException($"nonce: the node of {_chain} says {next} of {account.Address}; no account has sent more than {NonceMax}.");
    }

    private async Task<bool> BumpAsync(OutgoingTransaction stuck, CancellationToken cancellationToken)
    {
        var fees = new EvmFees(stuck.FeeMaxWei!.Value, stuck.FeeTipWei!.Value).Bump(await side.SuggestFeesAsync(cancellationToken));
        if (fees.MaxFeePerGas > options.FeePerGasMaxWei)
            return false; // the bound is the operator's; the same bytes go on being sent
        var request = stuck.Kind == OutgoingKind.Fill ? null : await RequestOfAsync(stuck, cancellationToken);
        var trial = request is null ? null : await side.TryReleaseAsync(request, account.Address, cancellationToken);
        if (trial?.Refusal is not null)
            request = null; // as it stands it would only fail
        var given = request is null ? ReleaseGas.Fill : ReleaseGas.Find(trial!.Gas, request.Signatures.Count, options.ReleaseGasMax);
        if (given is not { } gas)
            return false; // likewise
        BridgeLog.Replaced(logger, party, stuck.TransactionHash, _chain, $"no block took it within {options.StuckAfter.TotalSeconds} s; its fees are raised");
        await SignAndSendAsync(request is null ? OutgoingKind.Fill : stuck.Kind, request, stuck.Transfer, stuck.Nonce!.Value, gas, fees, stuck, cancellationToken);
        _sentAt.Remove(stuck.Id);
        return true;
    }

    // Signatures of another epoch would only be refused: then the nonce is used up by nothing, and the release begins anew.
    private async Task<ReleaseRequest?> RequestOfAsync(OutgoingTransaction transaction, CancellationToken cancellationToken)
    {
        var state = await side.ReadStateAsync(cancellationToken);
        var deposit = await database.Deposits.FindAsync(transaction.Transfer!.Value, cancellationToken);
        var signatures = await database.Attestations.ListAsync(transaction.Transfer.Value, state.Epoch, cancellationToken);
        var counted = signatures.Where(signature => state.IsSigner(signature.Signer)).ToList();
        return deposit is null || counted.Count < state.Quorum ? null : new ReleaseRequest(deposit, [.. counted.Take(state.Quorum).Select(signature => signature.Signature)]);
    }

    private async Task FillGapAsync(ulong next, IReadOnlyList<OutgoingTransaction> waiting, CancellationToken cancellationToken)
    {
        var lowest = waiting.Min(transaction => transaction.Nonce!.Value);
        if (lowest <= next || lowest - next > WaitingMax)
            return;
        for (var nonce = next; nonce < lowest; nonce++)
            await SignAndSendAsync(OutgoingKind.Fill, null, null, nonce, ReleaseGas.Fill, await SuggestAsync(cancellationToken), null, cancellationToken);
    }

    private async Task SignAndSendAsync(
        OutgoingKind kind, ReleaseRequest? request, TransferId? transfer, ulong nonce, ulong gas, EvmFees fees, OutgoingTransaction? replaces, CancellationToken cancellationToken)
    {
        var signed = account.Sign(request, nonce, gas, fees);
        var stored = await database.Outbox.AddAsync(
            new OutgoingTransaction(0, _chain, kind, kind == OutgoingKind.Fill ? null : transfer, 0, signed.TransactionHash, signed.Raw, nonce, OutgoingState.Waiting, time.GetUtcNow())
            {
                FeeMaxWei = fees.MaxFeePerGas,
                FeeTipWei = fees.MaxPriorityFeePerGas,
            },
            replaces, cancellationToken);
        if (replaces is not null)
            await ReportAsync(replaces, SubmissionState.Dropped, null, "replaced with higher fees", cancellationToken);
        await ReportAsync(stored, SubmissionState.Prepared, null, null, cancellationToken);
        await SendStoredAsync(stored, cancellationToken);
        metrics.CountSent(party, kind.ToString());
        BridgeLog.Sent(logger, party, kind.ToString(), stored.TransactionHash, transfer, _chain);
    }

    private async Task SendStoredAsync(OutgoingTransaction transaction, CancellationToken cancellationToken)
    {
        _sentAt[transaction.Id] = time.GetUtcNow();
        await side.SendAsync(transaction.Raw, cancellationToken);
        await ReportAsync(transaction, SubmissionState.Sent, null, null, cancellationToken);
    }

    private async Task<EvmFees> SuggestAsync(CancellationToken cancellationToken)
    {
        var fees = await side.SuggestFeesAsync(cancellationToken);
        return fees.MaxFeePerGas <= options.FeePerGasMaxWei
            ? fees
            : throw new RetryableException($"Gas on {_chain} costs {fees.MaxFeePerGas} wei now; at most {options.FeePerGasMaxWei} are offered.");
    }

    private Task ReportAsync(OutgoingTransaction transaction, SubmissionState state, ulong? block, string? error, CancellationToken cancellationToken) =>
        reports?.ReportAsync(transaction, state, block, error, cancellationToken) ?? Task.CompletedTask;
}
