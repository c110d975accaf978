using System.Security.Cryptography;

namespace DefiPay.Crypto;

/// <summary>SHA-256 of SHA-256: transaction ids, block hashes and Merkle trees of Bitcoin-format chains.</summary>
public static class Sha256d
{
    /// <summary>Length of a hash in bytes.</summary>
    public const int Size = 32;

    /// <summary>Hashes some bytes twice.</summary>
    /// <param name="data">The bytes to hash.</param>
    /// <returns>32 bytes, in the order in which they come out of the hash function.</returns>
    public static byte[] Hash(ReadOnlySpan<byte> data)
    {
        Span<byte> first = stackalloc byte[Size];
        SHA256.HashData(data, first);
        return SHA256.HashData(first);
    }
}
