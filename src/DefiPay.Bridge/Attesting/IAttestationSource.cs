using DefiPay.Chains;
using DefiPay.Chains.Bridging;

namespace DefiPay.Bridge.Attesting;

/// <summary>Where attestations of one validator come from: its own store, or its address on the network.</summary>
public interface IAttestationSource
{
    /// <summary>What to call it: a name or an address.</summary>
    string Name { get; }

    /// <summary>The newest attestation of a transfer, or why there is none.</summary>
    /// <exception cref="RetryableException">It cannot be asked now.</exception>
    /// <exception cref="PermanentException">Its answer makes no sense.</exception>
    Task<AttestationAnswer> FindAsync(TransferId id, CancellationToken cancellationToken);

    /// <summary>Attestations of all transfers whose deposits a transaction made; at most 100.</summary>
    /// <exception cref="RetryableException">It cannot be asked now.</exception>
    /// <exception cref="PermanentException">Its answer makes no sense.</exception>
    Task<IReadOnlyList<AttestationDocument>> ListBySourceTransactionAsync(string transactionHash, CancellationToken cancellationToken);
}
