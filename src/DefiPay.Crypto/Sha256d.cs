using System.Security.Cryptography;

namespace DefiPay.Crypto;

/// <summary>SHA-256 of SHA-256: transaction ids, block hashes and Merkle trees of Bitcoin-format chains.</summary>
public static class Sha256d
{
    /// <summary>Length of a hash in bytes.</summary>
    public const int Size = 32;

    // What is hashed is mostly so short that making a state for each hash costs as much as a quarter of it.
    [ThreadStatic]
    private static IncrementalHash? t_hash;

    /// <summary>Hashes some bytes twice.</summary>
    /// <param name="data">The bytes to hash.</param>
    /// <returns>32 bytes, in the order in which they come out of the hash function.</returns>
    public static byte[] Hash(ReadOnlySpan<byte> data)
    {
        var hash = t_hash ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> first = stackalloc byte[Size];
        hash.AppendData(data);
        hash.GetHashAndReset(first);
        hash.AppendData(first);
        return hash.GetHashAndReset();
    }
}
