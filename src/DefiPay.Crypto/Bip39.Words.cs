using System.Security.Cryptography;

namespace DefiPay.Crypto;

/// <content>From chance to words and back.</content>
public static partial class Bip39
{
    /// <summary>Numbers of words that a mnemonic may have.</summary>
    public static IReadOnlyList<int> WordCounts { get; } = [12, 15, 18, 21, 24];

    private const int BitsPerWord = 11;
    private const int BitsPerByte = 8;
    private const int EntropyBitsPerChecksumBit = 32;

    /// <summary>Makes a mnemonic by chance.</summary>
    /// <param name="wordCount">12, 15, 18, 21 or 24.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another number of words.</exception>
    public static string Generate(int wordCount = 12)
    {
        if (!WordCounts.Contains(wordCount))
        {
            throw new ArgumentOutOfRangeException(nameof(wordCount), wordCount, "A mnemonic has 12, 15, 18, 21 or 24 words.");
        }

        byte[] entropy = RandomNumberGenerator.GetBytes(EntropySizeOf(wordCount));
        try
        {
            return FromEntropy(entropy);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(entropy);
        }
    }

    /// <summary>Number of bytes that so many words stand for.</summary>
    public static int EntropySizeOf(int wordCount) => wordCount * BitsPerWord * EntropyBitsPerChecksumBit / (EntropyBitsPerChecksumBit + 1) / BitsPerByte;

    /// <summary>Writes bytes as English words, the last of which holds their checksum.</summary>
    /// <param name="entropy">16, 20, 24, 28 or 32 bytes.</param>
    /// <exception cref="ArgumentException">Another number of bytes.</exception>
    public static string FromEntropy(ReadOnlySpan<byte> entropy)
    {
        if (entropy.Length is not (16 or 20 or 24 or 28 or 32))
        {
            throw new ArgumentException($"The entropy of a mnemonic has 16, 20, 24, 28 or 32 bytes, not {entropy.Length}.", nameof(entropy));
        }

        byte[] bits = [.. entropy, SHA256.HashData(entropy)[0]];
        int wordCount = entropy.Length * BitsPerByte * (EntropyBitsPerChecksumBit + 1) / EntropyBitsPerChecksumBit / BitsPerWord;
        var words = new string[wordCount];
        for (int i = 0; i < wordCount; i++)
        {
            int index = 0;
            for (int bit = i * BitsPerWord; bit < (i + 1) * BitsPerWord; bit++)
            {
                index = (index << 1) | ((bits[bit / BitsPerByte] >> (BitsPerByte - 1 - (bit % BitsPerByte))) & 1);
            }

            words[i] = Bip39WordList.English[index];
        }

        return string.Join(' ', words);
    }

    /// <summary>Reads the bytes that words stand for.</summary>
    /// <param name="mnemonic">English words in lower case with single blanks between.</param>
    /// <returns>16 to 32 bytes; null where the number of words, a word or the checksum is wrong.</returns>
    public static byte[]? TryGetEntropy(string mnemonic)
    {
        ArgumentNullException.ThrowIfNull(mnemonic);
        string[] words = mnemonic.Length <= TextLengthMax ? mnemonic.Split(' ') : [];
        if (!WordCounts.Contains(words.Length))
        {
            return null;
        }

        int entropySize = EntropySizeOf(words.Length);
        byte[] bits = new byte[entropySize + 1];
        for (int i = 0; i < words.Length; i++)
        {
            int index = Bip39WordList.IndexOf(words[i]);
            if (index < 0)
            {
                return null;
            }

            for (int j = 0; j < BitsPerWord; j++)
            {
                int bit = (i * BitsPerWord) + j;
                bits[bit / BitsPerByte] |= (byte)(((index >> (BitsPerWord - 1 - j)) & 1) << (BitsPerByte - 1 - (bit % BitsPerByte)));
            }
        }

        byte[] entropy = bits[..entropySize];
        int unusedBits = BitsPerByte - (entropySize * BitsPerByte / EntropyBitsPerChecksumBit);
        return SHA256.HashData(entropy)[0] >> unusedBits == bits[entropySize] >> unusedBits ? entropy : null;
    }

    /// <summary>Whether all words are English words of BIP-39 and the last one's checksum fits.</summary>
    public static bool IsValid(string mnemonic) => TryGetEntropy(mnemonic) is not null;
}
