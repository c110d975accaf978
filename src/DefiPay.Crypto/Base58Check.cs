using System.Diagnostics.CodeAnalysis;

namespace DefiPay.Crypto;

/// <summary>Bytes with a four-byte checksum in base 58, as Bitcoin-format addresses are spelled.</summary>
public static class Base58Check
{
    private const string Alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private const int Base = 58;
    private const int ChecksumSize = 4;

    // Decoding takes time in the square of the length; nothing that chains spell this way is longer.
    private const int TextLengthMax = 256;

    /// <summary>Spells bytes.</summary>
    /// <param name="payload">The bytes, a version prefix included.</param>
    public static string Encode(ReadOnlySpan<byte> payload)
    {
        var bytes = new byte[payload.Length + ChecksumSize];
        payload.CopyTo(bytes);
        Sha256d.Hash(payload).AsSpan(0, ChecksumSize).CopyTo(bytes.AsSpan(payload.Length));

        var zeros = LeadingCount(bytes, (byte)0);
        var digits = Convert(bytes.AsSpan(zeros), 256, Base);
        return string.Create(zeros + digits.Count, (zeros, digits), static (text, parts) =>
        {
            text[..parts.zeros].Fill(Alphabet[0]);
            for (var i = 0; i < parts.digits.Count; i++)
            {
                text[parts.zeros + i] = Alphabet[parts.digits[parts.digits.Count - 1 - i]];
            }
        });
    }

    /// <summary>Reads bytes and checks their checksum.</summary>
    /// <param name="text">The text to read; no surrounding blanks.</param>
    /// <param name="payload">The bytes without the checksum.</param>
    /// <returns>False for a foreign character, a wrong checksum, or a text that is empty or longer than 256 characters.</returns>
    public static bool TryDecode(string? text, [NotNullWhen(true)] out byte[]? payload)
    {
        payload = null;
        if (string.IsNullOrEmpty(text) || text.Length > TextLengthMax)
        {
            return false;
        }

        var digits = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var digit = Alphabet.IndexOf(text[i], StringComparison.Ordinal);
            if (digit < 0)
            {
                return false;
            }

            digits[i] = (byte)digit;
        }

        var zeros = LeadingCount(digits, (byte)0);
        var reversed = Convert(digits.AsSpan(zeros), Base, 256);
        reversed.Reverse();
        byte[] bytes = [.. new byte[zeros], .. reversed];
        if (bytes.Length < ChecksumSize)
        {
            return false;
        }

        var body = bytes.AsSpan(0, bytes.Length - ChecksumSize);
        if (!Sha256d.Hash(body).AsSpan(0, ChecksumSize).SequenceEqual(bytes.AsSpan(body.Length)))
        {
            return false;
        }

        payload = body.ToArray();
        return true;
    }

    /// <summary>Turns digits, highest first, of one base into digits, lowest first, of another.</summary>
    private static List<byte> Convert(ReadOnlySpan<byte> digits, int from, int to)
    {
        var result = new List<byte>(digits.Length * 2);
        foreach (var digit in digits)
        {
            int carry = digit;
            for (var i = 0; i < result.Count; i++)
            {
                carry += result[i] * from;
                result[i] = (byte)(carry % to);
                carry /= to;
            }

            for (; carry > 0; carry /= to)
            {
                result.Add((byte)(carry % to));
            }
        }

        return result;
    }

    private static int LeadingCount(ReadOnlySpan<byte> bytes, byte value)
    {
        var other = bytes.IndexOfAnyExcept(value);
        return other < 0 ? bytes.Length : other;
    }
}
