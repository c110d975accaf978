using DefiPay.Bridge.Attesting;
using DefiPay.Chains.Bridging;
using DefiPay.Crypto;

namespace DefiPay.Bridge.Tests.Simulation;

/// <summary>A key of the EVM chain, made from a number.</summary>
internal sealed class TestKey : IAttestationKey
{
    private readonly byte[] _privateKey;
    private readonly AttestationScheme _scheme;

    public TestKey(int number, BridgeRoute route)
    {
        _privateKey = Keccak256.Hash(BitConverter.GetBytes(number));
        _scheme = new AttestationScheme(route.Evm);
        Address = AddressOf(number);
    }

    public ReadOnlyMemory<byte> Address { get; }

    public static byte[] AddressOf(int number)
    {
        var privateKey = Keccak256.Hash(BitConverter.GetBytes(number));
        var digest = Keccak256.Hash([1]);
        var signature = Secp256k1.SignRecoverable(digest, privateKey);
        return Keccak256.Hash(Secp256k1.TryRecoverPublicKey(digest, signature.AsSpan(..64), signature[64]).AsSpan(1))[12..];
    }

    public byte[] Sign(TransferId id, ulong epoch)
    {
        var signature = Secp256k1.SignRecoverable(_scheme.ComputeDigest(id, epoch), _privateKey);
        signature[64] += 27;
        return signature;
    }
}
