using DefiPay.Bridge.Attesting;
using DefiPay.Chains.Bridging;
using DefiPay.Crypto;
using DefiPay.Wallets.Evm;

namespace DefiPay.Bridge.Tests.Simulation;

/// <summary>A wallet's key of the EVM chain, made from a number.</summary>
internal sealed class TestKey(int number, BridgeOptions options) : IAttestationKey
{
    private readonly EvmAttestationKey _key = new(AccountOf(number), options);

    public ReadOnlyMemory<byte> Address => _key.Address;

    public static EvmAccount AccountOf(int number) => new(Keccak256.Hash(BitConverter.GetBytes(number)));

    public static byte[] AddressOf(int number) => Convert.FromHexString(AccountOf(number).Address.AsSpan(2));

    public byte[] Sign(TransferId id, ulong epoch) => _key.Sign(id, epoch);
}
