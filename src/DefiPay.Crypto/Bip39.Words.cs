using System.Security.Cryptography;
using System.Text;

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
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another number of words.</exception>
    public static string Generate(int wordCount = 12, Bip39Language language = Bip39Language.English)
    {
        if (!WordCounts.Contains(wordCount))
        {
            throw new ArgumentOutOfRangeException(nameof(wordCount), wordCount, "A mnemonic has 12, 15, 18, 21 or 24 words.");
        }

        byte[] entropy = RandomNumberGenerator.GetBytes(EntropySizeOf(wordCount));
        try
        {
            return FromEntropy(entropy, language);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(entropy);
        }
    }

    /// <summary>Number of bytes that so many words stand for.</summary>
    public static int EntropySizeOf(int wordCount) => wordCount * BitsPerWord * EntropyBitsPerChecksumBit / (EntropyBitsPerChecksumBit + 1) / BitsPerByte;

    /// <summary>Writes bytes as words, the last of which holds their checksum.</summary>
    /// <param name="entropy">16, 20, 24, 28 or 32 bytes.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">Another number of bytes.</exception>
    public static string FromEntropy(ReadOnlySpan<byte> entropy, Bip39Language language = Bip39Language.English)
    {
        if (entropy.Length is not (16 or 20 or 24 or 28 or 32))
        {
            throw new ArgumentException($"The entropy of a mnemonic has 16, 20, 24, 28 or 32 bytes, not {entropy.Length}.", nameof(entropy));
        }

        byte[] bits = [.. entropy, SHA256.HashData(entropy)[0]];
        int wordCount = entropy.Length * BitsPerByte * (EntropyBitsPerChecksumBit + 1) / EntropyBitsPerChecksumBit / BitsPerWord;
        var list = Bip39WordList.Of(language);
        var words = new string[wordCount];
        for (int i = 0; i < wordCount; i++)
        {
            int index = 0;
            for (int bit = i * BitsPerWord; bit < (i + 1) * BitsPerWord; bit++)
            {
                index = (index << 1) | ((bits[bit / BitsPerByte] >> (BitsPerByte - 1 - (bit % BitsPerByte))) & 1);
            }

            words[i] = list[index];
        }

        return string.Join(list.Separator, words);
    }

    /// <summary>Reads the bytes that words stand for.</summary>
    /// <param name="mnemonic">Words in lower case with single blanks of their language between.</param>
    /// <param name="language">Language of the words.</param>
    /// <returns>16 to 32 bytes; null where the number of words, a word or the checksum is wrong.</returns>
    public static byte[]? TryGetEntropy(string mnemonic, Bip39Language language = Bip39Language.English)
    {
        ArgumentNullException.ThrowIfNull(mnemonic);
        var list = Bip39WordList.Of(language);
        string[] words = mnemonic.Length <= TextLengthMax ? mnemonic.Split(list.Separator) : [];
        if (!WordCounts.Contains(words.Length))
        {
            return null;
        }

        int entropySize = EntropySizeOf(words.Length);
        byte[] bits = new byte[entropySize + 1];
        for (int i = 0; i < words.Length; i++)
        {
            int index = list.IndexOf(words[i]);
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

    /// <summary>Reads words of any language, however blank the space between them is and however accents are written.</summary>
    /// <param name="text">The words.</param>
    /// <returns>The words as <see cref="Generate"/> gives them; null when they are a mnemonic in no language, or their checksum does not fit.</returns>
    public static string? TryRead(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > TextLengthMax)
        {
            return null;
        }

        string[] words = text.Normalize(NormalizationForm.FormKD).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Enum.GetValues<Bip39Language>()
            .Select(language => (Language: language, Text: string.Join(Bip39WordList.Of(language).Separator, words)))
            .FirstOrDefault(read => TryGetEntropy(read.Text, read.Language) is not null)
            .Text;
    }
}
