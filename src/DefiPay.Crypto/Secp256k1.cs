using DefiPay.Crypto.Curve;

namespace DefiPay.Crypto;

/// <summary>
/// Keys and signatures on the curve secp256k1. The work is done by the system's libsecp256k1 where there is one, and by a managed
/// library otherwise; the choice falls once, at the first use, and both give the same bytes.
/// </summary>
public static class Secp256k1
{
    /// <summary>Length of a private key in bytes.</summary>
    public const int PrivateKeySize = 32;

    /// <summary>Length of a compressed public key in bytes.</summary>
    public const int CompressedKeySize = 33;

    /// <summary>Length of what is signed in bytes.</summary>
    public const int DigestSize = 32;

    private static readonly ISecp256k1 Implementation = NativeSecp256k1.TryLoad() ?? (ISecp256k1)new ManagedSecp256k1();

    /// <summary>Whether the system's library does the work.</summary>
    public static bool IsNative => Implementation is NativeSecp256k1;

    /// <summary>Whether 32 bytes are a private key: neither zero nor beyond the curve's order.</summary>
    public static bool IsPrivateKey(ReadOnlySpan<byte> privateKey) => CurveOrder.IsScalar(privateKey);

    /// <summary>The public key of a private key.</summary>
    /// <param name="privateKey">32 bytes, big-endian.</param>
    /// <returns>33 bytes, compressed.</returns>
    /// <exception cref="ArgumentException">The bytes are no private key.</exception>
    public static byte[] GetPublicKey(ReadOnlySpan<byte> privateKey)
    {
        RequirePrivateKey(privateKey);
        return Implementation.GetPublicKey(privateKey);
    }

    /// <summary>Signs a digest: deterministic (RFC 6979), with the lower of the two possible s.</summary>
    /// <param name="digest">32 bytes.</param>
    /// <param name="privateKey">32 bytes, big-endian.</param>
    /// <returns>The signature in DER, 70 bytes more or less.</returns>
    /// <exception cref="ArgumentException">The digest has another length, or the bytes are no private key.</exception>
    public static byte[] Sign(ReadOnlySpan<byte> digest, ReadOnlySpan<byte> privateKey)
    {
        RequirePrivateKey(privateKey);
        if (digest.Length != DigestSize)
        {
            throw new ArgumentException($"A digest has {DigestSize} bytes, not {digest.Length}.", nameof(digest));
        }

        return DerSignature.Encode(Implementation.Sign(digest, privateKey));
    }

    /// <summary>Checks a signature.</summary>
    /// <param name="digest">32 bytes.</param>
    /// <param name="signature">The signature in strict DER, with the lower of the two possible s.</param>
    /// <param name="publicKey">33 bytes beginning with 02 or 03, or 65 beginning with 04.</param>
    /// <returns>False for anything malformed too.</returns>
    public static bool Verify(ReadOnlySpan<byte> digest, ReadOnlySpan<byte> signature, ReadOnlySpan<byte> publicKey) =>
        digest.Length == DigestSize
        && publicKey is [2 or 3, ..] and { Length: CompressedKeySize } or [4, ..] and { Length: 65 }
        && DerSignature.TryDecode(signature, out var compact)
        && Implementation.Verify(digest, compact, publicKey);

    /// <summary>As <see cref="Verify"/>, with either of the two possible s: blocks of the platform may hold both, and nodes relay the lower one alone.</summary>
    public static bool VerifyAnyS(ReadOnlySpan<byte> digest, ReadOnlySpan<byte> signature, ReadOnlySpan<byte> publicKey) =>
        DerSignature.TryDecode(signature, out var compact, out _) && Verify(digest, DerSignature.Encode(compact), publicKey);

    /// <summary>Whether a signature is in strict DER, and whether it has the lower of the two possible s.</summary>
    public static bool IsDer(ReadOnlySpan<byte> signature, out bool hasLowS) => DerSignature.TryDecode(signature, out _, out hasLowS);

    /// <summary>Signs so that the signer can be told from the signature, as EVM chains want it.</summary>
    /// <param name="digest">32 bytes, a hash of what is signed.</param>
    /// <param name="privateKey">32 bytes, big-endian.</param>
    /// <returns>65 bytes: r, s (the lower one), recovery id (0 to 3). The nonce is that of RFC 6979.</returns>
    /// <exception cref="ArgumentException">The digest has another length, or the key is none.</exception>
    public static byte[] SignRecoverable(ReadOnlySpan<byte> digest, ReadOnlySpan<byte> privateKey)
    {
        RequirePrivateKey(privateKey);
        if (digest.Length != DigestSize)
        {
            throw new ArgumentException($"A digest has {DigestSize} bytes, not {digest.Length}.", nameof(digest));
        }

        return Implementation.SignRecoverable(digest, privateKey);
    }

    /// <summary>The public key of whoever signed a digest; null where no key gives the signature.</summary>
    /// <param name="digest">32 bytes.</param>
    /// <param name="compactSignature">r and s, 32 bytes each, big-endian; a high s is recovered too.</param>
    /// <param name="recoveryId">0 to 3; on EVM chains v less 27.</param>
    /// <returns>65 bytes: 4, x, y.</returns>
    public static byte[]? TryRecoverPublicKey(ReadOnlySpan<byte> digest, ReadOnlySpan<byte> compactSignature, int recoveryId) =>
        digest.Length == DigestSize
        && compactSignature.Length == 2 * CurveOrder.ScalarSize
        && recoveryId is >= 0 and <= 3
        && CurveOrder.IsScalar(compactSignature[..CurveOrder.ScalarSize])
        && CurveOrder.IsScalar(compactSignature[CurveOrder.ScalarSize..])
            ? Implementation.Recover(digest, compactSignature, recoveryId)
            : null;

    private static void RequirePrivateKey(ReadOnlySpan<byte> privateKey)
    {
        if (!IsPrivateKey(privateKey))
        {
            throw new ArgumentException($"A private key has {PrivateKeySize} bytes and is neither zero nor beyond the curve's order.", nameof(privateKey));
        }
    }
}
