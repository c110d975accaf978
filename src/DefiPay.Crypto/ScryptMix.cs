using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace DefiPay.Crypto;

/// <summary>
/// scrypt written out, for the one case that the library refuses: r = 1 with n from 2^16. RFC 7914 forbids it, yet key files of Nethereum
/// and the published example of Web3 Secret Storage have r = 1 and n = 2^18.
/// </summary>
internal static class ScryptMix
{
    private const int WordsPerBlock = 16;
    private const int DoubleRounds = 4;

    /// <summary>Derives a key; the caller has checked the costs.</summary>
    public static byte[] DeriveKey(ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, int n, int r, int p, int keySize)
    {
        int words = 2 * WordsPerBlock * r;
        byte[] bytes = Rfc2898DeriveBytes.Pbkdf2(password, salt, 1, HashAlgorithmName.SHA256, p * words * sizeof(uint));
        uint[] memory = new uint[n * words];
        for (int pass = 0; pass < p; pass++)
        {
            MixPass(bytes.AsSpan(pass * words * sizeof(uint), words * sizeof(uint)), memory, n, words);
        }

        return Rfc2898DeriveBytes.Pbkdf2(password, bytes, 1, HashAlgorithmName.SHA256, keySize);
    }

    // RFC 7914, section 5: fill the memory with a chain of blocks, then walk it in an order that depends on its content.
    private static void MixPass(Span<byte> bytes, uint[] memory, int n, int words)
    {
        uint[] x = new uint[words];
        uint[] y = new uint[words];
        for (int i = 0; i < words; i++)
        {
            x[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i * sizeof(uint))..]);
        }

        for (int i = 0; i < n; i++)
        {
            x.CopyTo(memory.AsSpan(i * words));
            MixBlocks(ref x, ref y);
        }

        for (int i = 0; i < n; i++)
        {
            int j = (int)(x[words - WordsPerBlock] & (uint)(n - 1));
            Xor(x, memory.AsSpan(j * words, words));
            MixBlocks(ref x, ref y);
        }

        for (int i = 0; i < words; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes[(i * sizeof(uint))..], x[i]);
        }
    }

    // RFC 7914, section 4: even blocks go to the first half, odd ones to the second.
    private static void MixBlocks(ref uint[] x, ref uint[] y)
    {
        Span<uint> block = stackalloc uint[WordsPerBlock];
        x.AsSpan(x.Length - WordsPerBlock).CopyTo(block);
        int blocks = x.Length / WordsPerBlock;
        for (int i = 0; i < blocks; i++)
        {
            Xor(block, x.AsSpan(i * WordsPerBlock, WordsPerBlock));
            Salsa(block);
            block.CopyTo(y.AsSpan(((i / 2) + (i % 2 * blocks / 2)) * WordsPerBlock));
        }

        (x, y) = (y, x);
    }

    private static void Xor(Span<uint> target, ReadOnlySpan<uint> other)
    {
        Span<Vector<uint>> left = MemoryMarshal.Cast<uint, Vector<uint>>(target);
        ReadOnlySpan<Vector<uint>> right = MemoryMarshal.Cast<uint, Vector<uint>>(other);
        for (int i = 0; i < left.Length; i++)
        {
            left[i] ^= right[i];
        }
    }

    // Salsa20/8, RFC 7914, section 3.
    private static void Salsa(Span<uint> block)
    {
        Span<uint> x = stackalloc uint[WordsPerBlock];
        block.CopyTo(x);
        for (int i = 0; i < DoubleRounds; i++)
        {
            Quarter(ref x[0], ref x[4], ref x[8], ref x[12]);
            Quarter(ref x[5], ref x[9], ref x[13], ref x[1]);
            Quarter(ref x[10], ref x[14], ref x[2], ref x[6]);
            Quarter(ref x[15], ref x[3], ref x[7], ref x[11]);
            Quarter(ref x[0], ref x[1], ref x[2], ref x[3]);
            Quarter(ref x[5], ref x[6], ref x[7], ref x[4]);
            Quarter(ref x[10], ref x[11], ref x[8], ref x[9]);
            Quarter(ref x[15], ref x[12], ref x[13], ref x[14]);
        }

        for (int i = 0; i < WordsPerBlock; i++)
        {
            block[i] += x[i];
        }
    }

    private static void Quarter(ref uint a, ref uint b, ref uint c, ref uint d)
    {
        b ^= BitOperations.RotateLeft(a + d, 7);
        c ^= BitOperations.RotateLeft(b + a, 9);
        d ^= BitOperations.RotateLeft(c + b, 13);
        a ^= BitOperations.RotateLeft(d + c, 18);
    }
}
