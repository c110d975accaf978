namespace DefiPay.Crypto.Curve;

/// <summary>The operations that differ between libraries. Callers have checked lengths, ranges and the first byte of public keys.</summary>
internal interface ISecp256k1
{
    /// <summary>The compressed public key.</summary>
    byte[] GetPublicKey(ReadOnlySpan<byte> privateKey);

    /// <summary>r and s, 32 bytes each, big-endian; s is the lower one, the nonce that of RFC 6979 with SHA-256.</summary>
    byte[] Sign(ReadOnlySpan<byte> digest, ReadOnlySpan<byte> privateKey);

    /// <summary>Checks r and s; false where the public key is no point of the curve.</summary>
    bool Verify(ReadOnlySpan<byte> digest, ReadOnlySpan<byte> compactSignature, ReadOnlySpan<byte> publicKey);

    /// <summary>As <see cref="Sign"/>, with the recovery id (0 to 3) behind r and s: 65 bytes.</summary>
    byte[] SignRecoverable(ReadOnlySpan<byte> digest, ReadOnlySpan<byte> privateKey);

    /// <summary>The uncompressed public key whose owner signed; null where there is none. r and s are scalars, the recovery id is 0 to 3.</summary>
    byte[]? Recover(ReadOnlySpan<byte> digest, ReadOnlySpan<byte> compactSignature, int recoveryId);
}
