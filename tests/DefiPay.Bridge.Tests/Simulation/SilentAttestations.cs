using DefiPay.Bridge.Attesting;
using DefiPay.Chains.Bridging;

namespace DefiPay.Bridge.Tests.Simulation;

/// <summary>A validator that takes questions and never answers.</summary>
internal sealed class SilentAttestations(string name) : IAttestationSource
{
    public string Name => name;

    public Task<AttestationAnswer> FindAsync(TransferId id, CancellationToken cancellationToken) =>
        new TaskCompletionSource<AttestationAnswer>().Task;

    public Task<IReadOnlyList<AttestationDocument>> ListBySourceTransactionAsync(string transactionHash, CancellationToken cancellationToken) =>
        new TaskCompletionSource<IReadOnlyList<AttestationDocument>>().Task;
}
