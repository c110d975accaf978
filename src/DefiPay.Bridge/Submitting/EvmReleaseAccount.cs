using DefiPay.Chains;
using DefiPay.Chains.Evm;
using DefiPay.Wallets.Evm;

namespace DefiPay.Bridge.Submitting;

/// <summary>A wallet account that pays for releases.</summary>
/// <param name="account">The account.</param>
/// <param name="options">The bridge.</param>
public sealed class EvmReleaseAccount(EvmAccount account, BridgeOptions options) : IReleaseAccount
{
    // A release of three signatures uses about 130,000; a token may be dearer than ours. What is not used is not paid.
    private const ulong ReleaseGas = 250_000;
    private const ulong SignatureGas = 15_000;
    private const ulong FillGas = 21_000;
    private readonly BridgeEnd _evm = new BridgeRoute(options).Evm;

    /// <inheritdoc/>
    public string Address => account.Address;

    /// <inheritdoc/>
    public SignedRelease Sign(ReleaseRequest? request, ulong nonce, EvmFees fees)
    {
        var data = request is null ? default : ReleaseCall.Of(_evm.ContractText, request).Data;
        var gas = request is null ? FillGas : ReleaseGas + (SignatureGas * (ulong)request.Signatures.Count);
        var to = request is null ? account.Address : _evm.ContractText;
        var signed = account.Sign(new EvmTransactionRequest(_evm.ChainId, nonce, to, data, gas, fees.MaxFeePerGas, fees.MaxPriorityFeePerGas));
        var raw = signed.Bytes.ToArray();
        Invariant.Holds(signed.Hash == EvmTransactionSender.HashOf(raw), "a signed transaction is known by the hash of its bytes");
        return new SignedRelease(raw, signed.Hash);
    }
}
