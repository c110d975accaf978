using System.Buffers.Binary;
using System.Security.Cryptography;
using DefiPay.Crypto.Curve;

namespace DefiPay.Crypto;

/// <summary>A node of a key tree (BIP-32) of which only the public half is known: enough to tell addresses, not to spend.</summary>
public sealed class Bip32Public
{
    private const int ChainCodeSize = 32;

    private readonly byte[] _publicKey;
    private readonly byte[] _chainCode;

    /// <summary>Takes the public half of a node.</summary>
    /// <param name="publicKey">33 bytes, compressed.</param>
    /// <param name="chainCode">32 bytes.</param>
    /// <exception cref="ArgumentException">A length is wrong, or the key does not begin with 02 or 03.</exception>
    public Bip32Public(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> chainCode)
    {
        if (publicKey.Length != Secp256k1.CompressedKeySize || publicKey[0] is not (2 or 3) || chainCode.Length != ChainCodeSize)
        {
            throw new ArgumentException($"A node has a compressed key of {Secp256k1.CompressedKeySize} bytes and a chain code of {ChainCodeSize}.", nameof(publicKey));
        }

        _publicKey = publicKey.ToArray();
        _chainCode = chainCode.ToArray();
    }

    /// <summary>A copy of the compressed public key.</summary>
    public byte[] PublicKey => [.. _publicKey];

    /// <summary>A copy of the chain code.</summary>
    public byte[] ChainCode => [.. _chainCode];

    /// <summary>Forgets a node's private key.</summary>
    public static Bip32Public Of(Bip32 node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return new Bip32Public(node.PublicKey, node.ChainCode);
    }

    /// <summary>Takes one step that is not hardened.</summary>
    /// <param name="index">Number of the child, below <see cref="Bip32.Hardened"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The step is hardened: only the private key can take it.</exception>
    /// <exception cref="ArgumentException">This node's key is no point of the curve.</exception>
    /// <exception cref="InvalidOperationException">This child does not exist (one in 2^127): take the next.</exception>
    public Bip32Public Child(uint index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Bip32.Hardened);
        Span<byte> data = stackalloc byte[Secp256k1.CompressedKeySize + sizeof(uint)];
        _publicKey.CopyTo(data);
        BinaryPrimitives.WriteUInt32BigEndian(data[Secp256k1.CompressedKeySize..], index);
        var hash = HMACSHA512.HashData(_chainCode, data);
        var tweak = hash.AsSpan(0, CurveOrder.ScalarSize);
        var key = Secp256k1.IsPrivateKey(tweak) ? ManagedSecp256k1.Add(_publicKey, Secp256k1.GetPublicKey(tweak)) : null;
        return key is null
            ? throw new InvalidOperationException($"Key {index} of this node does not exist; take the next one.")
            : new Bip32Public(key, hash.AsSpan(CurveOrder.ScalarSize));
    }
}
