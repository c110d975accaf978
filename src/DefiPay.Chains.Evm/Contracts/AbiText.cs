using System.Globalization;
using System.Numerics;
using DefiPay.Chains.Bridging;

namespace DefiPay.Chains.Evm.Contracts;

/// <summary>Texts that people write, as the values that an ABI type takes.</summary>
/// <param name="findAddress">Address of a named account; accepted wherever an address is.</param>
internal sealed class AbiText(Func<string, string?> findAddress)
{
    private const int ElementsMax = 1_000;

    /// <summary>Reads one value; of a list the elements stand between commas.</summary>
    /// <exception cref="FormatException">It does not fit; the message names it and what is accepted.</exception>
    public object Read(string what, string type, string text)
    {
        if (type.EndsWith("[]", StringComparison.Ordinal))
        {
            var elements = text.Length == 0 ? [] : text.Split(',');
            return elements.Length <= ElementsMax
                ? elements.Select(element => Read(what, type[..^2], element)).ToList()
                : throw Wrong(what, type, "at most 1,000 elements with commas between", "a longer list");
        }
        return type switch
        {
            "address" => Address(text) ?? throw Wrong(what, type, "an address of any chain or an account's name", text),
            "bool" => bool.TryParse(text, out var truth) ? truth : throw Wrong(what, type, "true or false", text),
            "string" => text,
            "bytes" => Bytes(text) ?? throw Wrong(what, type, "0x and hexadecimal digits", text),
            _ when type.StartsWith("bytes", StringComparison.Ordinal) => Bytes(text) is { } bytes && bytes.Length == Size(type, "bytes")
                ? bytes : throw Wrong(what, type, $"0x and {2 * Size(type, "bytes")} hexadecimal digits", text),
            _ when type.StartsWith("uint", StringComparison.Ordinal) => Number(text) is { Sign: >= 0 } number && number < BigInteger.One << Size(type, "uint")
                ? number : throw Wrong(what, type, $"a number below 2^{Size(type, "uint")}", text),
            _ when type.StartsWith("int", StringComparison.Ordinal) => Number(text) is { } number && BigInteger.Abs(number + (number.Sign < 0 ? 1 : 0)) < BigInteger.One << (Size(type, "int") - 1)
                ? number : throw Wrong(what, type, $"a number of {Size(type, "int")} bits", text),
            _ => throw new FormatException($"{what} is of type {type}, which a plan cannot write."),
        };
    }

    // A contract of the other chain is told of as its 20 bytes.
    private string? Address(string text) => BridgeAddress.TryGetBytes(findAddress(text) ?? text, out var bytes) ? EvmHex.Text(bytes) : null;

    private static byte[]? Bytes(string text)
    {
        var digits = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text[2..] : text;
        return digits.Length % 2 == 0 && !digits.AsSpan().ContainsAnyExcept("0123456789abcdefABCDEF") ? Convert.FromHexString(digits) : null;
    }

    private static BigInteger? Number(string text) =>
        text.Length <= 80 && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int Size(string type, string prefix) =>
        type.Length == prefix.Length ? 256 : int.Parse(type.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture);

    private static FormatException Wrong(string what, string type, string accepted, string text) =>
        new($"{what} ({type}) must be {accepted}, not `{PlainText.Of(text, 100)}`.");
}
