using DefiPay.Chains.Bridging;
using DefiPay.Store.Bridge;

namespace DefiPay.Bridge.Submitting;

/// <summary>Tells the store that the API reads.</summary>
/// <param name="store">The store.</param>
/// <param name="route">The bridge.</param>
/// <param name="evmSender">The relayer's EVM account.</param>
/// <param name="stratisSender">The relayer's Stratis account.</param>
/// <param name="time">The clock.</param>
public sealed class SubmissionReports(BridgeSubmissionStore store, BridgeRoute route, string evmSender, string stratisSender, TimeProvider time) : ISubmissionReports
{
    /// <inheritdoc/>
    public async Task ReportAsync(IReadOnlyList<BridgeAttestation> attestations, CancellationToken cancellationToken) => await store.SaveAttestationsAsync(
        [.. attestations.Select(attestation => new AttestationRow(
            attestation.Id.ToString(), checked((long)attestation.Epoch), route.Evm.Write(attestation.Signer), attestation.Signature, time.GetUtcNow()))],
        cancellationToken);

    /// <inheritdoc/>
    public async Task ReportAsync(OutgoingTransaction transaction, SubmissionState state, ulong? block, string? error, CancellationToken cancellationToken)
    {
        if (transaction.Transfer is not { } transfer)
            return; // a filled nonce belongs to no transfer
        await store.SaveSubmissionAsync(
            new SubmissionRow(
                transfer.ToString(), transaction.ChainId.Value, transaction.TransactionHash, transaction.ChainId == route.Evm.ChainId ? evmSender : stratisSender,
                (long?)transaction.Nonce, transaction.Raw, state, (long?)block, error, transaction.SignedAt, time.GetUtcNow()),
            cancellationToken);
    }
}
