using System.Buffers;
using System.Globalization;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Rest;

/// <summary>Reads the text of request fields; what does not fit is refused with the field's name.</summary>
internal static class RequestFields
{
    public static StratisAddress Address(string? text, string field, StratisNetwork network) =>
        StratisAddress.TryParse(text, network, out StratisAddress address)
            ? address
            : throw new RequestRefusedException($"{field}: `{Shown(text)}` is not a base58 address of {network}.");

    /// <summary>The name of a wallet.</summary>
    public static string WalletName(string? text, string field, string missing = "The name of the wallet is missing.") => string.IsNullOrEmpty(text)
        ? throw new RequestRefusedException(missing, $"{field}: is missing; the name of a wallet is expected.")
        : text;

    public static Hash256 Hash(string? text, string field) => Hash256.TryParse(text, out Hash256 hash)
        ? hash
        : throw new RequestRefusedException($"{field}: `{Shown(text)}` is not a hash of 64 hexadecimal digits.");

    public static ulong Height(string? text, string field) => OptionalHeight(text, field)
        ?? throw new RequestRefusedException($"{field}: is missing; a block height is expected.");

    public static ulong? OptionalHeight(string? text, string field)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong height)
            ? height
            : throw new RequestRefusedException($"{field}: `{Shown(text)}` is not a block height.");
    }

    /// <summary>How many blocks are to confirm something; none when it is empty.</summary>
    public static ulong Confirmations(string? text, string field)
    {
        if (string.IsNullOrEmpty(text))
            return 0;
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong count)
            ? count
            : throw new RequestRefusedException($"{field}: `{Shown(text)}` is not a number of blocks, 0 or more.");
    }

    public static int Count(string? text, string field, int least, int most)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count >= least && count <= most)
            return count;
        throw new RequestRefusedException(string.IsNullOrEmpty(text)
            ? $"{field}: is missing; a number from {least} to {most} is expected."
            : $"{field}: `{Shown(text)}` is not a number from {least} to {most}.");
    }

    public static bool Flag(string? text, string field, bool absent)
    {
        if (string.IsNullOrEmpty(text))
            return absent;
        return bool.TryParse(text, out bool flag)
            ? flag
            : throw new RequestRefusedException($"{field}: `{Shown(text)}` is neither true nor false.");
    }

    public static byte[] Hex(string? text, string field)
    {
        if (text is { Length: > 0 } && text.Length % 2 == 0 && text.AsSpan().IndexOfAnyExcept(HexDigits) < 0)
            return Convert.FromHexString(text);
        throw new RequestRefusedException($"{field}: not an even number of hexadecimal digits.");
    }

    /// <summary>Satoshi of an amount in coins; nothing when it is empty.</summary>
    public static ulong Amount(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
            return 0;
        return Rest.Coins.TryParse(text, out Coins coins)
            ? coins.Satoshi
            : throw new RequestRefusedException($"{field}: `{Shown(text)}` is not an amount of coins with at most eight decimals.");
    }

    private static SearchValues<char> HexDigits { get; } = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>Text of a stranger, cut to what fits into an error.</summary>
    public static string Shown(string? text) => text is { Length: > 80 } ? text[..80] + "…" : text ?? "";
}
