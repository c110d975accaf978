using System.Security.Cryptography;

namespace DefiPay.Crypto;

/// <summary>AES in counter mode (NIST SP 800-38A): the same call encrypts and decrypts. It hides but does not seal; callers add a MAC.</summary>
public static class AesCounter
{
    /// <summary>Length of the first counter block in bytes.</summary>
    public const int BlockSize = 16;

    /// <summary>Encrypts or decrypts.</summary>
    /// <param name="key">16, 24 or 32 bytes.</param>
    /// <param name="firstCounter">16 bytes, a big-endian number that grows by one a block; never twice with the same key.</param>
    /// <param name="input">Any number of bytes.</param>
    /// <exception cref="ArgumentException">Key or counter has another length.</exception>
    public static byte[] Transform(ReadOnlySpan<byte> key, ReadOnlySpan<byte> firstCounter, ReadOnlySpan<byte> input)
    {
        if (key.Length is not (16 or 24 or 32) || firstCounter.Length != BlockSize)
        {
            throw new ArgumentException($"AES in counter mode takes a key of 16, 24 or 32 bytes and a counter of {BlockSize}, not {key.Length} and {firstCounter.Length}.", nameof(key));
        }

        using Aes aes = Aes.Create();
        aes.SetKey(key);
        byte[] output = input.ToArray();
        byte[] counter = firstCounter.ToArray();
        Span<byte> pad = stackalloc byte[BlockSize];
        for (int start = 0; start < output.Length; start += BlockSize)
        {
            aes.EncryptEcb(counter, pad, PaddingMode.None);
            int size = Math.Min(BlockSize, output.Length - start);
            for (int i = 0; i < size; i++)
            {
                output[start + i] ^= pad[i];
            }

            for (int i = BlockSize - 1; i >= 0 && ++counter[i] == 0; i--)
            {
            }
        }

        return output;
    }
}
