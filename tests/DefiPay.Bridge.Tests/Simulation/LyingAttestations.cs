using DefiPay.Bridge.Attesting;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;

namespace DefiPay.Bridge.Tests.Simulation;

/// <summary>A validator whose key signs what its owner wants: well-formed attestations of a transfer that is not the deposit.</summary>
internal sealed class LyingAttestations(IAttestationSource honest, TestKey key, BridgeRoute route, Func<TransferFields, TransferFields> twist, bool underTheRightId) : IAttestationSource
{
    public string Name => honest.Name;

    public async Task<AttestationAnswer> FindAsync(TransferId id, CancellationToken cancellationToken)
    {
        var answer = await honest.FindAsync(id, cancellationToken);
        return answer.Attestation is null ? answer : answer with { Attestation = Twist(answer.Attestation) };
    }

    public async Task<IReadOnlyList<AttestationDocument>> ListBySourceTransactionAsync(string transactionHash, CancellationToken cancellationToken) =>
        [.. (await honest.ListBySourceTransactionAsync(transactionHash, cancellationToken)).Select(Twist)];

    private AttestationDocument Twist(AttestationDocument document)
    {
        var fields = twist(document.Fields.Read(route) ?? throw new PermanentException("The honest validator's fields cannot be read."));
        var id = TransferId.Of(fields);
        return document with
        {
            TransferId = underTheRightId ? document.TransferId : id.ToString(),
            Signature = "0x" + Convert.ToHexStringLower(key.Sign(id, document.Epoch)),
            Fields = TransferFieldsDocument.Of(fields, route),
        };
    }
}
