using System.Diagnostics.CodeAnalysis;

namespace DefiPay.Chains;

/// <summary>The one spelling in which a 32-byte hash is stored, filtered and answered: lower-case hex, on EVM chains behind <c>0x</c>.</summary>
public static class HashText
{
    /// <summary>What <see cref="TryCanonicalize"/> accepts, for error messages.</summary>
    public const string Accepted = "64 hex digits, behind 0x on EVM chains";

    private const int Digits = 64;

    /// <summary>Reads any valid spelling; false for everything else.</summary>
    public static bool TryCanonicalize([NotNullWhen(true)] string? text, [NotNullWhen(true)] out string? canonical)
    {
        var prefix = text is not null && text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? 2 : 0;
        var valid = text is not null
            && text.Length == prefix + Digits
            && !text.AsSpan(prefix).ContainsAnyExcept("0123456789abcdefABCDEF");
        canonical = valid ? text!.ToLowerInvariant() : null;
        return valid;
    }
}
