using DefiPay.Bridge.Guarding;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Stratis;
using DefiPay.Store.Bridge;
using DefiPay.Wallets.Stratis;
using Microsoft.Extensions.Logging;

namespace DefiPay.Bridge.Submitting;

/// <summary>
/// Own transactions on the Stratis chain: signed, stored, sent, and sent again with the same bytes until a final block holds them.
/// Another takes a transaction's place only when a coin that it spends is gone.
/// </summary>
/// <param name="party">Whose they are, for messages.</param>
/// <param name="account">The account that signs and pays.</param>
/// <param name="chain">The chain.</param>
/// <param name="side">The way to it.</param>
/// <param name="database">Where they are stored.</param>
/// <param name="reports">Who is told of them; null for nobody.</param>
/// <param name="findObjection">Why nothing may be sent now, not even what is signed: a vote is a word that can still be kept back. Null where that is never so.</param>
/// <param name="metrics">Counts them.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Is told what changes.</param>
public sealed class StratisOutbox(
    string party, StratisAccount account, ChainId chain, IMintSide side, BridgeDatabase database, ISubmissionReports? reports,
    Func<CancellationToken, Task<string?>>? findObjection, BridgeMetrics metrics, TimeProvider time, ILogger logger)
{
    // Nodes take chains of 25 transactions that spend each other's change; more than these are never on their way.
    private const int WaitingMax = 20;

    private static readonly TimeSpan ResendAfter = TimeSpan.FromSeconds(2);
    private readonly Dictionary<long, DateTimeOffset> _sentAt = [];

    /// <summary>Looks after every transaction that waits.</summary>
    /// <returns>Whether there is room for more.</returns>
    public async Task<bool> TrackAsync(CancellationToken cancellationToken)
    {
        var waiting = await database.Outbox.ListWaitingAsync(chain, cancellationToken);
        var settled = 0;
        foreach (var transaction in waiting)
        {
            if (await TrackAsync(transaction, waiting, cancellationToken))
            {
                settled++;
                _sentAt.Remove(transaction.Id);
            }
        }
        return waiting.Count - settled < WaitingMax;
    }

    /// <summary>Signs a call with coins that no other own transaction spends, stores it, and sends it.</summary>
    /// <exception cref="RetryableException">The coins at hand do not suffice, or the node cannot be asked.</exception>
    public async Task SendAsync(OutgoingKind kind, TransferId transfer, ulong epoch, ContractScript script, CancellationToken cancellationToken)
    {
        var waiting = await database.Outbox.ListWaitingAsync(chain, cancellationToken);
        var coins = CoinsOf(waiting, await side.ReadFreeCoinsAsync(account.Address, cancellationToken));
        Transaction signed;
        try
        {
            signed = TransactionBuilder.BuildContract(account, coins, script);
        }
        catch (InsufficientCoinsException e)
        {
            throw new RetryableException($"{party} cannot pay for a transaction on {chain}: {e.Message}", e);
        }
        var stored = await database.Outbox.AddAsync(
            new OutgoingTransaction(0, chain, kind, transfer, epoch, signed.Id.ToString(), signed.ToBytes(), null, OutgoingState.Waiting, time.GetUtcNow()), null, cancellationToken);
        await ReportAsync(stored, SubmissionState.Prepared, null, null, cancellationToken);
        await SendStoredAsync(stored, cancellationToken);
        metrics.CountSent(party, kind.ToString());
        BridgeLog.Sent(logger, party, kind.ToString(), stored.TransactionHash, transfer, chain);
    }

    /// <summary>True when nothing is left to do for it.</summary>
    private async Task<bool> TrackAsync(OutgoingTransaction transaction, IReadOnlyList<OutgoingTransaction> waiting, CancellationToken cancellationToken)
    {
        if (await side.FindReceiptAsync(transaction.TransactionHash, cancellationToken) is { } receipt)
            return await SettleAsync(transaction, receipt, cancellationToken);
        if (_sentAt.TryGetValue(transaction.Id, out var sentAt) && time.GetUtcNow() - sentAt < ResendAfter)
            return false;
        if (findObjection is not null && await findObjection(cancellationToken) is not null)
            return false;
        try
        {
            await SendStoredAsync(transaction, cancellationToken);
            return false;
        }
        catch (PermanentException refusal)
        {
            return await ReplaceIfSpentAsync(transaction, waiting, refusal, cancellationToken);
        }
    }

    private async Task<bool> SettleAsync(OutgoingTransaction transaction, TransactionReceipt receipt, CancellationToken cancellationToken)
    {
        var final = await database.Journal.FindFinalAsync(chain, receipt.BlockHash, receipt.BlockNumber, cancellationToken);
        var isMoot = transaction.Transfer is { } transfer && await database.Deposits.IsSettledAsync(transfer, cancellationToken);
        if (final is null && !isMoot)
        {
            await ReportAsync(transaction, SubmissionState.Mined, receipt.BlockNumber, null, cancellationToken);
            return false;
        }
        var error = receipt.Success ? null : PlainText.Of(receipt.Error ?? "no reason given", 500);
        await ReportAsync(transaction, receipt.Success ? SubmissionState.Final : SubmissionState.Failed, final ?? receipt.BlockNumber, error, cancellationToken);
        await database.Outbox.WriteStateAsync(transaction, receipt.Success ? OutgoingState.Done : OutgoingState.Failed, error, cancellationToken);
        if (error is not null)
            BridgeLog.Failed(logger, party, transaction.TransactionHash, chain, error);
        return true;
    }

    private async Task<bool> ReplaceIfSpentAsync(
        OutgoingTransaction transaction, IReadOnlyList<OutgoingTransaction> waiting, PermanentException refusal, CancellationToken cancellationToken)
    {
        var there = (await side.ReadCoinsAsync(account.Address, cancellationToken)).Select(coin => coin.OutPoint).ToHashSet();
        foreach (var other in waiting.Where(other => other.Id != transaction.Id))
            there.UnionWith(ChangeOf(other).Select(coin => coin.OutPoint));
        var isSpent = Transaction.Decode(transaction.Raw).Inputs.Any(input => !there.Contains(input.Previous));
        // A block may have taken it since the receipt was asked for; then its coins are spent by itself.
        if (!isSpent || await side.FindReceiptAsync(transaction.TransactionHash, cancellationToken) is not null)
        {
            _sentAt[transaction.Id] = time.GetUtcNow();
            return false;
        }
        await ReportAsync(transaction, SubmissionState.Dropped, null, refusal.Message, cancellationToken);
        await database.Outbox.WriteStateAsync(transaction, OutgoingState.Replaced, "A coin that it spends is gone.", cancellationToken);
        BridgeLog.Replaced(logger, party, transaction.TransactionHash, chain, "a coin that it spends is gone");
        return true;
    }

    private async Task SendStoredAsync(OutgoingTransaction transaction, CancellationToken cancellationToken)
    {
        await side.SendAsync(transaction.Raw, cancellationToken);
        _sentAt[transaction.Id] = time.GetUtcNow();
        await ReportAsync(transaction, SubmissionState.Sent, null, null, cancellationToken);
    }

    private Task ReportAsync(OutgoingTransaction transaction, SubmissionState state, ulong? block, string? error, CancellationToken cancellationToken) =>
        reports?.ReportAsync(transaction, state, block, error, cancellationToken) ?? Task.CompletedTask;

    // Coins in blocks first and then the change of what is on its way, less what is spent by what is on its way.
    private List<SpendableCoin> CoinsOf(IReadOnlyList<OutgoingTransaction> waiting, IReadOnlyList<SpendableCoin> confirmed)
    {
        var spent = waiting.SelectMany(transaction => Transaction.Decode(transaction.Raw).Inputs).Select(input => input.Previous).ToHashSet();
        var free = confirmed.Where(coin => !spent.Contains(coin.OutPoint)).ToList();
        if (free.Count == 0)
            free.AddRange(waiting.SelectMany(ChangeOf).Where(coin => !spent.Contains(coin.OutPoint)));
        return [.. free.DistinctBy(coin => coin.OutPoint)];
    }

    private IEnumerable<SpendableCoin> ChangeOf(OutgoingTransaction outgoing)
    {
        var transaction = Transaction.Decode(outgoing.Raw);
        var own = Script.PayToPublicKeyHash(account.Address);
        for (var i = 0; i < transaction.Outputs.Count; i++)
        {
            if (transaction.Outputs[i].Script.AsSpan().SequenceEqual(own))
                yield return new SpendableCoin(new OutPoint(transaction.Id, (uint)i), transaction.Outputs[i].ValueSatoshi);
        }
    }
}
