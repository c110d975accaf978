using System.Numerics;
using System.Security.Cryptography;
using DefiPay.Crypto;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.RLP;
using Nethereum.Util;

namespace Nethereum.Signer;

/// <summary>A key of secp256k1: private and public, or public alone. It prints nothing of the private one by itself.</summary>
public class EthECKey
{
    private const int KeySize = 32;
    private const int AddressSize = 20;
    private const int FirstV = 27;
    private const int FirstChainV = 35;

    private readonly byte[] _privateKey;
    private readonly byte[] _publicKey; // 65 bytes: 4, x, y

    /// <summary>From a private key in hex; shorter ones are padded on the left.</summary>
    public EthECKey(string privateKey) : this(privateKey.HexToByteArray(), true)
    {
    }

    /// <summary>From a private key, or a public one of 33 or 65 bytes.</summary>
    public EthECKey(byte[] vch, bool isPrivate)
    {
        if (!isPrivate)
        {
            _publicKey = vch;
            return;
        }

        _privateKey = vch.Length <= KeySize ? [.. new byte[KeySize - vch.Length], .. vch] : throw new ArgumentException("A private key has 32 bytes", nameof(vch));
        if (!Secp256k1.IsPrivateKey(_privateKey))
        {
            throw new ArgumentException("Scalar is not in the interval [1, n - 1]", nameof(vch));
        }

        // Recovering one's own signature gives the whole point, and shows that the two belong together.
        byte[] probe = Keccak256.Hash("public key"u8);
        byte[] signature = Secp256k1.SignRecoverable(probe, _privateKey);
        _publicKey = Secp256k1.TryRecoverPublicKey(probe, signature.AsSpan(0, 2 * KeySize), signature[^1]);
    }

    /// <summary>A key by chance.</summary>
    public static EthECKey GenerateKey()
    {
        byte[] key;
        do
        {
            key = RandomNumberGenerator.GetBytes(KeySize);
        }
        while (!Secp256k1.IsPrivateKey(key));
        return new EthECKey(key, true);
    }

    /// <summary>The private key.</summary>
    public byte[] GetPrivateKeyAsBytes() => _privateKey;

    /// <summary>The private key as hex with 0x.</summary>
    public string GetPrivateKey() => _privateKey.ToHex(true);

    /// <summary>The public key: 65 bytes, or 33.</summary>
    public byte[] GetPubKey(bool compresseed = false) => compresseed ? [(byte)(2 + (_publicKey[^1] & 1)), .. _publicKey[1..(KeySize + 1)]] : _publicKey;

    /// <summary>The public key without its first byte.</summary>
    public byte[] GetPubKeyNoPrefix(bool compressed = false) => GetPubKey(compressed)[1..];

    /// <summary>The address with its checksum.</summary>
    public string GetPublicAddress() => AddressUtil.Current.ConvertToChecksumAddress(GetPublicAddressAsBytes());

    /// <summary>The address: the last 20 bytes of the public key's hash.</summary>
    public byte[] GetPublicAddressAsBytes() => Keccak256.Hash(_publicKey.AsSpan(1))[^AddressSize..];

    /// <summary>The address of a private key.</summary>
    public static string GetPublicAddress(string privateKey) => new EthECKey(privateKey).GetPublicAddress();

    /// <summary>0 or 1 of a v that is 27 or 28, or of a chain.</summary>
    public static int GetRecIdFromV(byte[] v) => GetRecIdFromV(v[0]);

    /// <summary>0 or 1 of a v that is 27 or 28.</summary>
    public static int GetRecIdFromV(byte v) => v >= FirstV ? v - FirstV : v;

    /// <summary>0 or 1 of a v with its chain.</summary>
    public static int GetRecIdFromVChain(BigInteger vChain, BigInteger chainId) => (int)(vChain - (chainId * 2) - FirstChainV);

    /// <summary>The chain of a v.</summary>
    public static BigInteger GetChainFromVChain(BigInteger vChain) => (vChain - FirstChainV) / 2;

    /// <summary>0 or 1 of a v with its chain.</summary>
    public static int GetRecIdFromVChain(byte[] vChain, BigInteger chainId) => GetRecIdFromVChain(vChain.ToBigIntegerFromRLPDecoded(), chainId);

    /// <summary>Whoever signed; null where nobody could have.</summary>
    public static EthECKey RecoverFromSignature(EthECDSASignature signature, byte[] hash) => RecoverFromSignature(signature, GetRecIdFromV(signature.V), hash);

    /// <summary>Whoever signed; v is 0 or 1.</summary>
    public static EthECKey RecoverFromParityYSignature(EthECDSASignature signature, byte[] hash) =>
        RecoverFromSignature(signature, signature.V is [] ? 0 : signature.V[0], hash);

    /// <summary>Whoever signed; v holds the chain.</summary>
    public static EthECKey RecoverFromSignature(EthECDSASignature signature, byte[] hash, BigInteger chainId) =>
        RecoverFromSignature(signature, GetRecIdFromVChain(signature.V, chainId), hash);

    /// <summary>Whoever signed; null where nobody could have.</summary>
    public static EthECKey RecoverFromSignature(EthECDSASignature signature, int recId, byte[] hash) =>
        Secp256k1.TryRecoverPublicKey(hash, [.. signature.R, .. signature.S], recId) is { } publicKey ? new EthECKey(publicKey, false) : null;

    /// <summary>A signature whose v holds the chain (EIP-155).</summary>
    public EthECDSASignature SignAndCalculateV(byte[] hash, BigInteger chainId) =>
        Sign(hash, parity => ((chainId * 2) + FirstChainV + parity).ToBytesForRLPEncoding());

    /// <summary>A signature whose v is 0 or 1.</summary>
    public EthECDSASignature SignAndCalculateYParityV(byte[] hash) => Sign(hash, parity => [parity]);

    /// <summary>A signature whose v is 27 or 28.</summary>
    public EthECDSASignature SignAndCalculateV(byte[] hash) => Sign(hash, parity => [(byte)(FirstV + parity)]);

    /// <summary>A signature without v.</summary>
    public EthECDSASignature Sign(byte[] hash) => Sign(hash, _ => null);

    /// <summary>Whether this key signed.</summary>
    public bool Verify(byte[] hash, EthECDSASignature sig) =>
        Enumerable.Range(0, 4).Any(recId => RecoverFromSignature(sig, recId, hash)?._publicKey.AsSpan().SequenceEqual(_publicKey) == true);

    /// <summary>Whether this key signed, with the lower s.</summary>
    public bool VerifyAllowingOnlyLowS(byte[] hash, EthECDSASignature sig) => sig.IsLowS && Verify(hash, sig);

    private EthECDSASignature Sign(byte[] hash, Func<byte, byte[]> v)
    {
        byte[] signature = Secp256k1.SignRecoverable(hash, _privateKey);
        return new EthECDSASignature(signature[..KeySize], signature[KeySize..(2 * KeySize)], v(signature[^1]));
    }
}
