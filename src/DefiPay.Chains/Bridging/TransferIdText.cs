using System.Diagnostics.CodeAnalysis;

namespace DefiPay.Chains.Bridging;

/// <summary>
/// The one spelling of a transfer's id: <c>0x</c> and 64 lower-case hex digits, on either chain. It is the same 32 bytes on both, and
/// what is compared across chains must not be spelled twice.
/// </summary>
public static class TransferIdText
{
    /// <summary>What <see cref="TryCanonicalize"/> accepts, for error messages.</summary>
    public const string Accepted = "64 hex digits, with or without 0x";

    private const int PrefixedLength = 66;

    /// <summary>The spelling of an id's 32 bytes.</summary>
    public static string Of(ReadOnlySpan<byte> id) => $"0x{Convert.ToHexStringLower(id)}";

    /// <summary>Reads any valid spelling; false for everything else.</summary>
    public static bool TryCanonicalize([NotNullWhen(true)] string? text, [NotNullWhen(true)] out string? canonical)
    {
        canonical = null;
        if (!HashText.TryCanonicalize(text, out var hash))
            return false;
        canonical = hash.Length == PrefixedLength ? hash : $"0x{hash}";
        return true;
    }
}
