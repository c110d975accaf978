using System.Security.Cryptography;
using System.Text;

namespace DefiPay.Crypto;

/// <summary>From the words of a wallet's backup to the seed of its keys (BIP-39).</summary>
public static partial class Bip39
{
    /// <summary>Length of a seed in bytes.</summary>
    public const int SeedSize = 64;

    private const int Iterations = 2048;
    private const int TextLengthMax = 1024;

    /// <summary>Stretches words into a seed.</summary>
    /// <param name="mnemonic">12, 15, 18, 21 or 24 words with single blanks between, in any language. Their checksum is not tested.</param>
    /// <param name="passphrase">A further secret of the owner's; empty for none.</param>
    /// <returns>64 bytes.</returns>
    /// <exception cref="ArgumentException">There is another number of words, or a text is longer than 1,024 characters. The words are not repeated in it.</exception>
    public static byte[] ToSeed(string mnemonic, string passphrase = "")
    {
        ArgumentNullException.ThrowIfNull(mnemonic);
        ArgumentNullException.ThrowIfNull(passphrase);
        if (mnemonic.Length > TextLengthMax || passphrase.Length > TextLengthMax)
        {
            throw new ArgumentException($"Mnemonic and passphrase have at most {TextLengthMax} characters.", nameof(mnemonic));
        }

        // This makes an ordinary blank of the ideographic one, and takes accents apart from their letters.
        var text = mnemonic.Normalize(NormalizationForm.FormKD);
        var words = text.Split(' ');
        if (words.Length is not (12 or 15 or 18 or 21 or 24) || words.Contains(""))
        {
            throw new ArgumentException("A mnemonic has 12, 15, 18, 21 or 24 words with single blanks between.", nameof(mnemonic));
        }

        return Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(text),
            Encoding.UTF8.GetBytes("mnemonic" + passphrase.Normalize(NormalizationForm.FormKD)),
            Iterations,
            HashAlgorithmName.SHA512,
            SeedSize);
    }
}
