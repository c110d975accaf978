using System.Diagnostics.CodeAnalysis;
using System.Text;
using DefiPay.Crypto;

namespace DefiPay.Chains;

/// <summary>The one spelling in which an address is stored, filtered and answered, for every valid spelling of it.</summary>
/// <remarks>
/// EVM: <c>0x</c> and 40 lower-case hex digits; input with mixed case must have the checksum of EIP-55. Stratis: base58 with its
/// checksum. Either may come as a CAIP-10 account, <c>eip155:31337:0x…</c>, whose chain is dropped.
/// </remarks>
public static class AddressText
{
    /// <summary>What <see cref="TryCanonicalize"/> accepts, for error messages.</summary>
    public const string Accepted =
        "0x and 40 hex digits (with mixed case, the checksum of EIP-55), a base58 address, or either as a CAIP-10 account";

    private const int LengthMax = 128;
    private const int EvmLength = 42;
    private const int Base58PayloadSize = 21;

    /// <summary>Reads any valid spelling; false for everything else.</summary>
    public static bool TryCanonicalize([NotNullWhen(true)] string? text, [NotNullWhen(true)] out string? canonical)
    {
        canonical = null;
        if (string.IsNullOrEmpty(text) || text.Length > LengthMax)
        {
            return false;
        }

        var colon = text.LastIndexOf(':');
        var address = text[(colon + 1)..];
        var isEvm = address.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        if (colon >= 0 && (!ChainId.TryParse(text[..colon], out var chain) || chain.Namespace == "eip155" != isEvm))
        {
            return false;
        }

        canonical = isEvm ? CanonicalEvm(address) : CanonicalBase58(address);
        return canonical is not null;
    }

    private static string? CanonicalBase58(string address)
        => Base58Check.TryDecode(address, out var payload) && payload.Length == Base58PayloadSize ? address : null;

    private static string? CanonicalEvm(string address)
    {
        if (address.Length != EvmLength || address.AsSpan(2).ContainsAnyExcept("0123456789abcdefABCDEF"))
        {
            return null;
        }

        var digits = address[2..];
        var lower = digits.ToLowerInvariant();
        var isOneCase = digits == lower || digits == digits.ToUpperInvariant();
        return isOneCase || HasChecksum(digits, lower) ? "0x" + lower : null;
    }

    /// <summary>EIP-55: a letter is a capital where the hash of the lower-case digits has a digit of 8 or more.</summary>
    private static bool HasChecksum(string digits, string lower)
    {
        var hash = Convert.ToHexString(Keccak256.Hash(Encoding.ASCII.GetBytes(lower)));
        for (var i = 0; i < digits.Length; i++)
        {
            if (char.IsAsciiLetter(digits[i]) && char.IsAsciiLetterUpper(digits[i]) != hash[i] >= '8')
            {
                return false;
            }
        }

        return true;
    }
}
