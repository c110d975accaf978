using System.Globalization;
using System.Numerics;

namespace DefiPay.Chains.Evm;

/// <summary>Between bytes and the <c>0x</c> texts of JSON-RPC; what a node says is checked.</summary>
public static class EvmHex
{
    /// <summary>Bytes of an address.</summary>
    public const int AddressSize = 20;

    /// <summary>Bytes of a hash, and of a word of the machine.</summary>
    public const int WordSize = 32;

    /// <summary>The address of nobody: minting comes from it, burning goes to it.</summary>
    public const string ZeroAddress = "0x0000000000000000000000000000000000000000";

    /// <summary>Canonical text: <c>0x</c> and lower-case digits.</summary>
    public static string Text(ReadOnlySpan<byte> bytes) => "0x" + Convert.ToHexStringLower(bytes);

    /// <summary>The 20 bytes of an address in canonical form.</summary>
    /// <exception cref="FormatException">It is no EVM address.</exception>
    public static byte[] AddressBytes(string address) =>
        AddressText.TryCanonicalize(address, out var canonical) && canonical.StartsWith("0x", StringComparison.Ordinal)
            ? Convert.FromHexString(canonical.AsSpan(2))
            : throw new FormatException($"'{PlainText.Of(address, 60)}' is no EVM address; accepted is 0x and 40 hex digits.");

    /// <summary>The bytes that a node's text stands for.</summary>
    /// <exception cref="PermanentException">It is not <c>0x</c> and an even number of hex digits.</exception>
    public static byte[] Bytes(string? text, string field)
    {
        if (text is null || !text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            throw Nonsense(field, text);
        try
        {
            return Convert.FromHexString(text.AsSpan(2));
        }
        catch (FormatException)
        {
            throw Nonsense(field, text);
        }
    }

    internal static string Hash(string? text, string field) =>
        HashText.TryCanonicalize(text, out var canonical) && canonical.StartsWith("0x", StringComparison.Ordinal) ? canonical : throw Nonsense(field, text);

    internal static string Address(string? text, string field) =>
        AddressText.TryCanonicalize(text, out var canonical) && canonical.StartsWith("0x", StringComparison.Ordinal) ? canonical : throw Nonsense(field, text);

    internal static ulong Number(BigInteger? value, string field) =>
        value is { Sign: >= 0 } number && number <= long.MaxValue ? (ulong)number : throw Nonsense(field, value?.ToString(CultureInfo.InvariantCulture));

    private static PermanentException Nonsense(string field, string? text) =>
        new($"The node answered with a `{field}` that makes no sense: {(text is null ? "nothing" : $"'{PlainText.Of(text, 80)}'")}. Is it an EVM node?");
}
