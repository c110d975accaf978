using DefiPay.Chains.Bridging;
using DefiPay.Store.Bridge;

namespace DefiPay.Bridge.Attesting;

/// <summary>A validator's own attestations. Only what is stored is ever given out.</summary>
public sealed class StoredAttestations(string name, BridgeRoute route, BridgeDatabase database, ReadOnlyMemory<byte> signer) : IAttestationSource
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public async Task<AttestationAnswer> FindAsync(TransferId id, CancellationToken cancellationToken)
    {
        if (await database.Deposits.FindAsync(id, cancellationToken) is { } deposit)
        {
            return await database.Attestations.FindNewestAsync(id, signer.ToArray(), cancellationToken) is { } attestation
                ? new AttestationAnswer(AttestationStatus.Attested, Write(deposit, attestation), null)
                : new AttestationAnswer(AttestationStatus.Waiting, null, await ReasonAsync(deposit, cancellationToken));
        }
        return await database.Deposits.FindRefusalAsync(id, cancellationToken) is { } refusal
            ? new AttestationAnswer(AttestationStatus.Refused, null, refusal)
            : new AttestationAnswer(AttestationStatus.Unknown, null, "No final deposit with this id is known here.");
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AttestationDocument>> ListBySourceTransactionAsync(string transactionHash, CancellationToken cancellationToken)
    {
        var documents = new List<AttestationDocument>();
        foreach (var deposit in await database.Deposits.ListByTransactionAsync(transactionHash, cancellationToken))
        {
            if (await database.Attestations.FindNewestAsync(deposit.Id, signer.ToArray(), cancellationToken) is { } attestation)
                documents.Add(Write(deposit, attestation));
        }
        return documents;
    }

    private async Task<string> ReasonAsync(BridgeDeposit deposit, CancellationToken cancellationToken) =>
        deposit.Fields.DestinationChain == route.Evm.ChainId
            ? await database.Deposits.FindWaitingAsync(deposit.Id, cancellationToken) ?? "The deposit is final; it is about to be signed."
            : $"Transfers to {route.Stratis.ChainId} are voted on there by transaction.";

    private AttestationDocument Write(BridgeDeposit deposit, BridgeAttestation attestation) => new(
        deposit.Id.ToString(), attestation.Epoch, route.Evm.Write(attestation.Signer), "0x" + Convert.ToHexStringLower(attestation.Signature),
        TransferFieldsDocument.Of(deposit.Fields, route));
}
