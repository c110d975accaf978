using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;
using DefiPay.Chains.Bridging;
using DefiPay.Crypto;

namespace DefiPay.Bridge.Attesting;

/// <summary>
/// What is signed for a release: EIP-712 (https://eips.ethereum.org/EIPS/eip-712), domain "DefiPay Bridge" version "1" of the gateway,
/// <c>Attestation(bytes32 transferId,uint64 epoch)</c>. Written out here, so that a signature made through a wallet is checked by other code.
/// </summary>
public sealed class AttestationScheme
{
    /// <summary>Bytes of a signature: r, s, v.</summary>
    public const int SignatureSize = 65;

    private const int WordSize = 32;
    private static readonly byte[] DomainType = Hash("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
    private static readonly byte[] MessageType = Hash("Attestation(bytes32 transferId,uint64 epoch)");
    private readonly byte[] _domain;

    /// <summary>The scheme of one gateway.</summary>
    /// <param name="evm">The EVM end, whose contract is the gateway.</param>
    public AttestationScheme(BridgeEnd evm)
    {
        var chainId = BigInteger.Parse(evm.ChainId.Reference, NumberStyles.None, CultureInfo.InvariantCulture);
        _domain = Keccak256.Hash([.. DomainType, .. Hash("DefiPay Bridge"), .. Hash("1"), .. Word(chainId.ToByteArray(isUnsigned: true, isBigEndian: true)), .. Word(evm.Contract)]);
    }

    /// <summary>The 32 bytes that are signed.</summary>
    public byte[] ComputeDigest(TransferId id, ulong epoch)
    {
        var number = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(number, epoch);
        var message = Keccak256.Hash([.. MessageType, .. id.ToBytes(), .. Word(number)]);
        return Keccak256.Hash([0x19, 0x01, .. _domain, .. message]);
    }

    /// <summary>The address that made a signature; null when the gateway would not accept its form (length, high s, v).</summary>
    public byte[]? RecoverSigner(TransferId id, ulong epoch, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != SignatureSize || signature[^1] is not (27 or 28) || !IsLowS(signature.Slice(WordSize, WordSize)))
            return null;
        var publicKey = Secp256k1.TryRecoverPublicKey(ComputeDigest(id, epoch), signature[..^1], signature[^1] - 27);
        return publicKey is null ? null : Keccak256.Hash(publicKey.AsSpan(1))[12..];
    }

    // EIP-2: of the two signatures (r, s) and (r, n - s) only the lower one counts.
    private static bool IsLowS(ReadOnlySpan<byte> s) => s.SequenceCompareTo(HalfOrder) <= 0;

    private static ReadOnlySpan<byte> HalfOrder =>
    [
        0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
        0x5d, 0x57, 0x6e, 0x73, 0x57, 0xa4, 0x50, 0x1d, 0xdf, 0xe9, 0x2f, 0x46, 0x68, 0x1b, 0x20, 0xa0,
    ];

    private static byte[] Word(ReadOnlySpan<byte> value)
    {
        var word = new byte[WordSize];
        value.CopyTo(word.AsSpan(WordSize - value.Length));
        return word;
    }

    private static byte[] Hash(string text) => Keccak256.Hash(Encoding.UTF8.GetBytes(text));
}
