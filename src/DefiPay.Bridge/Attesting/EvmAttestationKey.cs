using DefiPay.Chains.Bridging;
using DefiPay.Chains.Evm.Contracts;
using DefiPay.Wallets.Evm;

namespace DefiPay.Bridge.Attesting;

/// <summary>A wallet account as a validator's key.</summary>
/// <param name="account">The account.</param>
/// <param name="options">The bridge, whose gateway is part of every message.</param>
public sealed class EvmAttestationKey(EvmAccount account, BridgeOptions options) : IAttestationKey
{
    private readonly BridgeEnd _evm = new BridgeRoute(options).Evm;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Address { get; } = Convert.FromHexString(account.Address.AsSpan(2));

    /// <inheritdoc/>
    public byte[] Sign(TransferId id, ulong epoch) => account.SignTypedData(
        new AttestationMessage { TransferId = id.ToBytes(), Epoch = epoch }, AttestationMessage.TypedData(_evm.ChainId, _evm.ContractText));
}
