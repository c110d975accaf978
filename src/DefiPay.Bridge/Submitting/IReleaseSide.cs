using System.Numerics;
using DefiPay.Bridge.Attesting;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Chains.Evm;

namespace DefiPay.Bridge.Submitting;

/// <summary>The EVM end as the bridge needs it: the gateway's own word, and the way of a transaction.</summary>
/// <remarks>Everything throws <see cref="RetryableException"/> when the node cannot be asked, and <see cref="PermanentException"/> when it refuses.</remarks>
public interface IReleaseSide
{
    /// <summary>Epoch, quorum, signers and pause of the gateway.</summary>
    Task<GatewayState> ReadStateAsync(CancellationToken cancellationToken);

    /// <summary>Whether a transfer was released.</summary>
    Task<bool> IsReleasedAsync(TransferId id, CancellationToken cancellationToken);

    /// <summary>What the rate limit lets in of a token (20 bytes, of the EVM chain) now.</summary>
    Task<BigInteger> ReadAvailableAsync(byte[] token, CancellationToken cancellationToken);

    /// <summary>Tries a release without a transaction.</summary>
    /// <param name="request">The release.</param>
    /// <param name="from">Who would send it; null for nobody in particular.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<ReleaseTrial> TryReleaseAsync(ReleaseRequest request, string? from, CancellationToken cancellationToken);

    /// <summary>Transactions of an account that blocks hold: the nonce of its next one.</summary>
    Task<ulong> ReadNonceAsync(string account, CancellationToken cancellationToken);

    /// <summary>What the chain asks for now.</summary>
    Task<EvmFees> SuggestFeesAsync(CancellationToken cancellationToken);

    /// <summary>Hands a signed transaction to the node; sending the same bytes twice is harmless.</summary>
    Task SendAsync(byte[] raw, CancellationToken cancellationToken);

    /// <summary>The receipt of a transaction; null while no block holds it.</summary>
    Task<TransactionReceipt?> FindReceiptAsync(string transactionHash, CancellationToken cancellationToken);
}
