using DefiPay.Bridge.Guarding;
using DefiPay.Bridge.Submitting;
using DefiPay.Chains;
using DefiPay.Store.Bridge;
using Microsoft.Extensions.Logging;

namespace DefiPay.Bridge.Attesting;

/// <summary>Signs final burns for the gateway's present epoch, and again after a rotation. What it signed is stored before anybody sees it.</summary>
public sealed class Attester(
    string party, BridgeRoute route, IAttestationKey key, IReleaseSide side, BridgeDatabase database, SigningGuard guard, BridgeMetrics metrics, ILogger logger)
{
    private const int BatchMax = 100;
    private readonly AttestationScheme _scheme = new(route.Evm);

    /// <summary>The gateway's epoch as it was last read; null before.</summary>
    public ulong? Epoch { get; private set; }

    /// <summary>Signs what is to be signed.</summary>
    /// <returns>How many.</returns>
    public async Task<int> StepAsync(CancellationToken cancellationToken)
    {
        if ((await database.Deposits.ListOpenAsync(route.Evm.ChainId, 1, cancellationToken)).Count == 0)
            return 0; // nothing to ask the node for
        var state = await side.ReadStateAsync(cancellationToken);
        Epoch = state.Epoch;
        var open = await database.Deposits.ListUnattestedAsync(route.Evm.ChainId, state.Epoch, key.Address.ToArray(), BatchMax, cancellationToken);
        if (open.Count == 0)
            return 0;
        var objection = await guard.FindObjectionAsync(cancellationToken)
            ?? (state.IsSigner(key.Address.Span) ? null : SeatWatch.SignerWords(route, key.Address.Span, state.Epoch));
        foreach (var deposit in open)
        {
            if (objection is null)
                await AttestAsync(deposit, state.Epoch, cancellationToken);
            await database.Deposits.WriteWaitingAsync(deposit.Id, objection, cancellationToken);
        }
        return objection is null ? open.Count : 0;
    }

    private async Task AttestAsync(BridgeDeposit deposit, ulong epoch, CancellationToken cancellationToken)
    {
        Invariant.Holds(Chains.Bridging.TransferId.Of(deposit.Fields) == deposit.Id, "a transfer's id hashes over its stored fields");
        Invariant.Holds(
            deposit.Fields.DestinationContract.Span.SequenceEqual(route.Evm.Contract) && deposit.Fields.SourceContract.Span.SequenceEqual(route.Stratis.Contract),
            "only burns in the configured vault for the configured gateway are signed");
        var signature = key.Sign(deposit.Id, epoch);
        Invariant.Holds(key.Address.Span.SequenceEqual(_scheme.RecoverSigner(deposit.Id, epoch, signature)), "a signature recovers to the key's own address");
        await database.Attestations.AddAsync(new BridgeAttestation(deposit.Id, epoch, key.Address.ToArray(), signature), cancellationToken);
        metrics.CountAttestation(party);
        BridgeLog.Attested(logger, party, deposit.Id, epoch);
    }
}
