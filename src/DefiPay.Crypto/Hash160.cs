using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;

namespace DefiPay.Crypto;

/// <summary>RIPEMD-160 of SHA-256: what a Bitcoin-format address holds of a public key or script.</summary>
public static class Hash160
{
    /// <summary>Length of a hash in bytes.</summary>
    public const int Size = 20;

    /// <summary>Hashes some bytes.</summary>
    /// <param name="data">The bytes to hash.</param>
    /// <returns>20 bytes.</returns>
    public static byte[] Hash(ReadOnlySpan<byte> data)
    {
        var inner = SHA256.HashData(data);
        var digest = new RipeMD160Digest();
        digest.BlockUpdate(inner, 0, inner.Length);
        var hash = new byte[Size];
        digest.DoFinal(hash, 0);
        return hash;
    }
}
