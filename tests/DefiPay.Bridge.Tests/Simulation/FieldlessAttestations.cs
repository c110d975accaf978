using DefiPay.Bridge.Attesting;
using DefiPay.Chains.Bridging;

namespace DefiPay.Bridge.Tests.Simulation;

/// <summary>A validator that says null where a value must be: what a careless reader would stumble over.</summary>
internal sealed class FieldlessAttestations(IAttestationSource honest) : IAttestationSource
{
    public string Name => honest.Name;

    public Task<AttestationAnswer> FindAsync(TransferId id, CancellationToken cancellationToken) =>
        Task.FromResult(new AttestationAnswer(AttestationStatus.Attested, new AttestationDocument(id.ToString(), 1, "0x", "0x", null!), null));

    public Task<IReadOnlyList<AttestationDocument>> ListBySourceTransactionAsync(string transactionHash, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AttestationDocument>>([]);
}
