using DefiPay.Bridge.Attesting;
using DefiPay.Chains.Bridging;

namespace DefiPay.Bridge.Tests.Simulation;

/// <summary>The way to a validator, which may fail. What the validator itself dies of is its own affair.</summary>
internal sealed class FatefulAttestations(Func<IAttestationSource> inner, string name, Fate fate) : IAttestationSource
{
    public string Name => name;

    public async Task<AttestationAnswer> FindAsync(TransferId id, CancellationToken cancellationToken)
    {
        await Task.Yield();
        fate.PassNode();
        return await inner().FindAsync(id, cancellationToken);
    }

    public async Task<IReadOnlyList<AttestationDocument>> ListBySourceTransactionAsync(string transactionHash, CancellationToken cancellationToken)
    {
        await Task.Yield();
        fate.PassNode();
        return await inner().ListBySourceTransactionAsync(transactionHash, cancellationToken);
    }
}
