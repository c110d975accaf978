using System.Security.Cryptography;
using System.Text;
using DefiPay.Crypto;

namespace DefiPay.Devnet.Wallets;

/// <summary>
/// The seed of a wallet's keys behind a password, sealed as Web3 Secret Storage does: a key from scrypt, of which one half encrypts
/// (AES-128-CTR) and the other authenticates (Keccak-256).
/// </summary>
internal sealed record EncryptedSeed(int N, int R, int P, byte[] Salt, byte[] Iv, byte[] Ciphertext, byte[] Mac)
{
    // 16 MiB of memory and some 50 to 100 ms for each password that is tried.
    private const int CostN = 1 << 14;
    private const int CostR = 8;
    private const int CostP = 1;
    private const int SaltSize = 32;
    private const int KeySize = 32;
    private const int HalfSize = KeySize / 2;

    public static EncryptedSeed Seal(ReadOnlySpan<byte> seed, string password)
    {
        byte[] salt = RandomNumberGenerator.GetBytes(SaltSize);
        byte[] iv = RandomNumberGenerator.GetBytes(AesCounter.BlockSize);
        byte[] key = Scrypt.DeriveKey(Encoding.UTF8.GetBytes(password), salt, CostN, CostR, CostP, KeySize);
        byte[] ciphertext = AesCounter.Transform(key.AsSpan(0, HalfSize), iv, seed);
        return new EncryptedSeed(CostN, CostR, CostP, salt, iv, ciphertext, MacOf(key, ciphertext));
    }

    /// <summary>The seed; null when the password is another one.</summary>
    public byte[]? Open(string password)
    {
        byte[] key = Scrypt.DeriveKey(Encoding.UTF8.GetBytes(password), Salt, N, R, P, KeySize);
        return CryptographicOperations.FixedTimeEquals(MacOf(key, Ciphertext), Mac)
            ? AesCounter.Transform(key.AsSpan(0, HalfSize), Iv, Ciphertext)
            : null;
    }

    /// <summary>No part of it belongs in a log.</summary>
    public override string ToString() => "sealed seed";

    private static byte[] MacOf(byte[] key, byte[] ciphertext) => Keccak256.Hash([.. key.AsSpan(HalfSize), .. ciphertext]);
}
