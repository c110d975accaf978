using DefiPay.Chains.Bridging;

namespace DefiPay.Bridge.Attesting;

/// <summary>A validator's key for the EVM chain, wherever it is kept.</summary>
public interface IAttestationKey
{
    /// <summary>The key's address, 20 bytes.</summary>
    ReadOnlyMemory<byte> Address { get; }

    /// <summary>Signs the EIP-712 message <c>Attestation(bytes32 transferId,uint64 epoch)</c> for the configured gateway.</summary>
    /// <returns>65 bytes: r, s, v (27 or 28).</returns>
    byte[] Sign(TransferId id, ulong epoch);
}
