using System.Numerics;
using BouncyScrypt = Org.BouncyCastle.Crypto.Generators.SCrypt;

namespace DefiPay.Crypto;

/// <summary>A key from a password at a cost in time and memory (RFC 7914). Its parameters may come from a stranger's file, so they are bounded.</summary>
public static class Scrypt
{
    /// <summary>Memory of one derivation, at most: 256 MiB, what the strongest key files in use ask for.</summary>
    public const long MemoryBytesMax = 256L << 20;

    /// <summary>Product of all three costs, at most: four times what the strongest key files in use ask for.</summary>
    public const long WorkMax = 1L << 23;

    private const int KeySizeMax = 64;
    private const int BlockSize = 128;
    private const int LibraryCostMax = 1 << 16;

    /// <summary>What is wrong with parameters, as half a sentence; null where nothing is.</summary>
    /// <param name="n">Cost: a power of two from 2.</param>
    /// <param name="r">Size of a block, in units of 128 bytes.</param>
    /// <param name="p">Number of passes.</param>
    /// <param name="keySize">Bytes wanted.</param>
    public static string? Refuse(int n, int r, int p, int keySize) => (n, r, p, keySize) switch
    {
        _ when n < 2 || !BitOperations.IsPow2(n) => $"n is {n}; a power of two from 2 is accepted",
        _ when r < 1 || (Int128)BlockSize * n * r > MemoryBytesMax => $"n = {n} with r = {r} is out of range; together they may ask for up to {MemoryBytesMax >> 20} MiB",
        // 128·r·n is at most 2^28 here, and what p passes of a small n keep at once is bounded as well.
        _ when p < 1 || (Int128)n * r * p > WorkMax || (Int128)BlockSize * r * p > MemoryBytesMax => $"p is {p}; with n = {n} and r = {r} up to {WorkMax / n / r} is accepted",
        _ when keySize is < 1 or > KeySizeMax => $"dklen is {keySize}; 1 to {KeySizeMax} is accepted",
        _ => null,
    };

    /// <summary>Derives a key.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of the bounds of <see cref="Refuse"/>.</exception>
    public static byte[] DeriveKey(ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, int n, int r, int p, int keySize) =>
        Refuse(n, r, p, keySize) is { } refusal
            ? throw new ArgumentOutOfRangeException(nameof(n), $"scrypt: {refusal}.")
            : r == 1 && n >= LibraryCostMax
                ? ScryptMix.DeriveKey(password, salt, n, r, p, keySize)
                : BouncyScrypt.Generate(password.ToArray(), salt.ToArray(), n, r, p, keySize);
}
