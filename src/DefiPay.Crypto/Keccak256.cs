using System.Buffers;
using Org.BouncyCastle.Crypto.Digests;

namespace DefiPay.Crypto;

/// <summary>Keccak-256 with the padding that Ethereum and Stratis use, which is not the one of SHA3-256.</summary>
public static class Keccak256
{
    /// <summary>Length of a hash in bytes.</summary>
    public const int Size = 32;

    // A digest resets itself when it finishes, so one per thread serves every call.
    [ThreadStatic]
    private static KeccakDigest? t_digest;

    /// <summary>Hashes some bytes.</summary>
    /// <param name="data">The bytes to hash.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] Hash(ReadOnlySpan<byte> data)
    {
        var hash = new byte[Size];
        Hash(data, hash, 0);
        return hash;
    }

    /// <summary>Hashes some bytes into memory of the caller's.</summary>
    /// <param name="data">The bytes to hash.</param>
    /// <param name="destination">Takes the hash in its first 32 bytes.</param>
    public static void Hash(ReadOnlySpan<byte> data, Span<byte> destination)
    {
        if (destination.Length < Size)
        {
            throw new ArgumentException($"A hash takes {Size} bytes, the destination has {destination.Length}.", nameof(destination));
        }

        var hash = ArrayPool<byte>.Shared.Rent(Size);
        Hash(data, hash, 0);
        hash.AsSpan(0, Size).CopyTo(destination);
        ArrayPool<byte>.Shared.Return(hash);
    }

    private static void Hash(ReadOnlySpan<byte> data, byte[] destination, int offset)
    {
        var digest = t_digest ??= new KeccakDigest(Size * 8);
        var input = ArrayPool<byte>.Shared.Rent(data.Length);
        data.CopyTo(input);
        digest.BlockUpdate(input, 0, data.Length);
        digest.DoFinal(destination, offset);
        ArrayPool<byte>.Shared.Return(input);
    }
}
