using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Store.Bridge;

namespace DefiPay.Bridge.Attesting;

/// <summary>A validator's own attestations. Only what is stored is ever given out, and nothing while there is an objection to signing.</summary>
/// <param name="name">What to call the validator.</param>
/// <param name="route">The bridge.</param>
/// <param name="database">Its schema.</param>
/// <param name="signer">Its address.</param>
/// <param name="epoch">The gateway's epoch as it was last read; null before.</param>
/// <param name="seen">The block of a deposit that is not final yet; null for one that was not seen.</param>
/// <param name="objection">Why nothing may be signed now, and so not be given out either; null when it may.</param>
public sealed class StoredAttestations(
    string name, BridgeRoute route, BridgeDatabase database, ReadOnlyMemory<byte> signer, Func<ulong?> epoch,
    Func<TransferId, BlockRef?> seen, Func<string?> objection) : IAttestationSource
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public async Task<AttestationAnswer> FindAsync(TransferId id, CancellationToken cancellationToken)
    {
        var recent = seen(id); // before the store is asked, so that what becomes final in between is not missed by both
        if (await database.Deposits.FindAsync(id, cancellationToken) is { } deposit)
        {
            if (objection() is { } reason)
                return new AttestationAnswer(AttestationStatus.Waiting, null, reason);
            return await FindAttestationAsync(id, cancellationToken) is { } attestation
                ? new AttestationAnswer(AttestationStatus.Attested, Write(deposit, attestation), null)
                : new AttestationAnswer(AttestationStatus.Waiting, null, await ReasonAsync(deposit, cancellationToken));
        }
        if (await database.Refusals.FindAsync(id, cancellationToken) is { } refusal)
            return new AttestationAnswer(refusal.AwaitsToken ? AttestationStatus.Waiting : AttestationStatus.Refused, null, refusal.Reason);
        return recent is { } block
            ? new AttestationAnswer(AttestationStatus.NotFinal, null, $"The deposit is in block {block.Number}, which is not final here yet.")
            : new AttestationAnswer(AttestationStatus.Unknown, null, "No deposit with this id is known here.");
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AttestationDocument>> ListBySourceTransactionAsync(string transactionHash, CancellationToken cancellationToken)
    {
        var documents = new List<AttestationDocument>();
        if (objection() is not null)
            return documents;
        foreach (var deposit in await database.Deposits.ListByTransactionAsync(transactionHash, cancellationToken))
        {
            if (await FindAttestationAsync(deposit.Id, cancellationToken) is { } attestation)
                documents.Add(Write(deposit, attestation));
        }
        return documents;
    }

    // The newest epoch is not always the present one: a fork can take a rotation back.
    private async Task<BridgeAttestation?> FindAttestationAsync(TransferId id, CancellationToken cancellationToken)
    {
        if (epoch() is { } present
            && (await database.Attestations.ListAsync(id, present, cancellationToken)).Find(found => signer.Span.SequenceEqual(found.Signer)) is { } attestation)
            return attestation;
        return await database.Attestations.FindNewestAsync(id, signer.ToArray(), cancellationToken);
    }

    private async Task<string> ReasonAsync(BridgeDeposit deposit, CancellationToken cancellationToken) =>
        deposit.Fields.DestinationChain == route.Evm.ChainId
            ? await database.Deposits.FindWaitingAsync(deposit.Id, cancellationToken) ?? "The deposit is final; it is about to be signed."
            : $"Transfers to {route.Stratis.ChainId} are voted on there by transaction.";

    private AttestationDocument Write(BridgeDeposit deposit, BridgeAttestation attestation) => new(
        deposit.Id.ToString(), attestation.Epoch, route.Evm.Write(attestation.Signer), "0x" + Convert.ToHexStringLower(attestation.Signature),
        TransferFieldsDocument.Of(deposit.Fields, route));
}
