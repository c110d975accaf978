using System.Security.Cryptography;

namespace DefiPay.Crypto;

/// <summary>A key from a password at a cost in time (RFC 8018, HMAC-SHA256). Its parameters may come from a stranger's file, so they are bounded.</summary>
public static class Pbkdf2
{
    /// <summary>Rounds, at most: about ten times what careful programs ask for today.</summary>
    public const int RoundsMax = 10_000_000;

    private const int KeySizeMax = 64;

    /// <summary>What is wrong with parameters, as half a sentence; null where nothing is.</summary>
    public static string? Refuse(int rounds, int keySize) => rounds is < 1 or > RoundsMax
        ? $"c is {rounds}; 1 to {RoundsMax} is accepted"
        : keySize is < 1 or > KeySizeMax ? $"dklen is {keySize}; 1 to {KeySizeMax} is accepted" : null;

    /// <summary>Derives a key.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of the bounds of <see cref="Refuse"/>.</exception>
    public static byte[] DeriveKey(ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, int rounds, int keySize) =>
        Refuse(rounds, keySize) is { } refusal
            ? throw new ArgumentOutOfRangeException(nameof(rounds), $"pbkdf2: {refusal}.")
            : Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA256, keySize);
}
