using DefiPay.Bridge.Guarding;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Store.Bridge;
using Microsoft.Extensions.Logging;

namespace DefiPay.Bridge.Attesting;

/// <summary>
/// Asks validators for their attestations of a deposit. Nothing that they say is taken over: each signature is verified over the
/// deposit as it was seen here, and its signer looked up in the gateway's own set. A wrong answer counts as none.
/// </summary>
public sealed class AttestationCollector(BridgeRoute route, IReadOnlyList<IAttestationSource> sources, TimeSpan timeout, BridgeMetrics metrics, TimeProvider time, ILogger logger)
{
    private readonly AttestationScheme _scheme = new(route.Evm);

    /// <summary>Asks all validators at once and waits no longer than the time-out for any of them.</summary>
    /// <param name="deposit">The burn as it was seen here.</param>
    /// <param name="state">What the gateway says now.</param>
    /// <param name="known">Signatures that were verified before.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<AttestationTally> CollectAsync(
        BridgeDeposit deposit, GatewayState state, IReadOnlyList<BridgeAttestation> known, CancellationToken cancellationToken)
    {
        var valid = known.Where(attestation => attestation.Epoch == state.Epoch && state.IsSigner(attestation.Signer))
            .ToDictionary(attestation => Convert.ToHexString(attestation.Signer));
        var missing = new List<string>();
        if (valid.Count < state.Quorum)
        {
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var asked = sources.Select(source => AskAsync(source, deposit, state, enough.Token)).ToList();
            await foreach (var task in Task.WhenEach(asked).WithCancellation(cancellationToken))
            {
                var (source, attestation, problem) = await task;
                if (attestation is not null)
                    valid.TryAdd(Convert.ToHexString(attestation.Signer), attestation);
                else
                    missing.Add($"{source.Name}: {problem}");
                if (valid.Count >= state.Quorum)
                    break; // one that is silent must not hold up what the others have signed
            }
            await enough.CancelAsync();
            await Task.WhenAll(asked);
        }
        return new AttestationTally([.. valid.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value)], missing);
    }

    private async Task<(IAttestationSource Source, BridgeAttestation? Attestation, string? Problem)> AskAsync(
        IAttestationSource source, BridgeDeposit deposit, GatewayState state, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(timeout, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            var answer = await source.FindAsync(deposit.Id, stop.Token).WaitAsync(stop.Token);
            if (answer.Attestation is not { } document)
                return (source, null, answer.Reason is null ? answer.Status.ToString() : PlainText.Of(answer.Reason, 200));
            if (document.Epoch < state.Epoch)
                return (source, null, $"signed for epoch {document.Epoch}, not yet for {state.Epoch}");
            var problem = FindProblem(document, deposit, state, out var attestation);
            if (problem is null)
                return (source, attestation, null);
            metrics.CountFault(source.Name);
            BridgeLog.ValidatorWrong(logger, source.Name, deposit.Id, problem);
            return (source, null, problem);
        }
        catch (OperationCanceledException)
        {
            if (!cancellationToken.IsCancellationRequested)
                metrics.CountFault(source.Name);
            return (source, null, $"silent for {timeout.TotalSeconds} s");
        }
        catch (Exception e)
        {
            // Whatever one of them brings about must not keep the others' signatures from the gateway.
            metrics.CountFault(source.Name);
            return (source, null, e is RetryableException or PermanentException ? PlainText.Of(e.Message, 200) : $"an answer that cannot be read ({e.GetType().Name})");
        }
    }

    private string? FindProblem(AttestationDocument document, BridgeDeposit deposit, GatewayState state, out BridgeAttestation? attestation)
    {
        attestation = null;
        if (!TransferId.TryParse(document.TransferId, out var id) || id != deposit.Id)
            return "transferId: of another transfer";
        if (document.Fields.Read(route) is not { } fields || TransferId.Of(fields) != deposit.Id)
            return "fields: not those of the deposit";
        if (document.Epoch != state.Epoch)
            return $"epoch: {document.Epoch}, the gateway is in {state.Epoch}";
        if (route.Evm.Read(document.Signer) is not { } signer || !state.IsSigner(signer))
            return "signer: not in the gateway's set";
        if (ReadSignature(document.Signature) is not { } signature || _scheme.RecoverSigner(deposit.Id, document.Epoch, signature) is not { } recovered || !recovered.AsSpan().SequenceEqual(signer))
            return "signature: not made by the signer over this transfer and epoch";
        attestation = new BridgeAttestation(deposit.Id, document.Epoch, signer, signature);
        return null;
    }

    private static byte[]? ReadSignature(string text)
    {
        const int Length = 2 + (2 * AttestationScheme.SignatureSize);
        return text is { Length: Length } && text.StartsWith("0x", StringComparison.Ordinal) && !text.AsSpan(2).ContainsAnyExcept("0123456789abcdefABCDEF")
            ? Convert.FromHexString(text.AsSpan(2))
            : null;
    }
}
