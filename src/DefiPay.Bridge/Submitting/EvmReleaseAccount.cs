using DefiPay.Chains;
using DefiPay.Chains.Evm;
using DefiPay.Wallets.Evm;

namespace DefiPay.Bridge.Submitting;

/// <summary>A wallet account that pays for releases.</summary>
/// <param name="account">The account.</param>
/// <param name="options">The bridge.</param>
public sealed class EvmReleaseAccount(EvmAccount account, BridgeOptions options) : IReleaseAccount
{
    private readonly BridgeEnd _evm = new BridgeRoute(options).Evm;

    /// <inheritdoc/>
    public string Address => account.Address;

    /// <inheritdoc/>
    public SignedRelease Sign(ReleaseRequest? request, ulong nonce, ulong gas, EvmFees fees)
    {
        var data = request is null ? default : ReleaseCall.Of(_evm.ContractText, request).Data;
        var to = request is null ? account.Address : _evm.ContractText;
        var signed = account.Sign(new EvmTransactionRequest(_evm.ChainId, nonce, to, data, gas, fees.MaxFeePerGas, fees.MaxPriorityFeePerGas));
        var raw = signed.Bytes.ToArray();
        Invariant.Holds(signed.Hash == EvmTransactionSender.HashOf(raw), "a signed transaction is known by the hash of its bytes");
        return new SignedRelease(raw, signed.Hash);
    }
}
