using DefiPay.Chains.Evm;

namespace DefiPay.Bridge.Submitting;

/// <summary>The EVM account that pays for releases, wherever its key is kept.</summary>
public interface IReleaseAccount
{
    /// <summary>Its address in canonical form.</summary>
    string Address { get; }

    /// <summary>Signs a transaction.</summary>
    /// <param name="request">The release; null for a transaction to oneself that only uses up its nonce.</param>
    /// <param name="nonce">Its nonce.</param>
    /// <param name="gas">The most gas that it may use.</param>
    /// <param name="fees">What it offers for gas.</param>
    SignedRelease Sign(ReleaseRequest? request, ulong nonce, ulong gas, EvmFees fees);
}
