using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace DefiPay.Chains;

/// <summary>
/// A chain's name in CAIP-2 form, <c>namespace:reference</c>: <c>stratis:cirrus-dev</c>, <c>eip155:31337</c>.
/// </summary>
/// <remarks>
/// Source of the grammar: https://chainagnostic.org/CAIPs/caip-2 (namespace <c>[-a-z0-9]{3,8}</c>, reference
/// <c>[-_a-zA-Z0-9]{1,32}</c>). The default value is no chain; <see cref="Value"/> throws on it.
/// </remarks>
public readonly partial record struct ChainId : ISpanParsable<ChainId>
{
    private readonly string? _value;

    private ChainId(string value) => _value = value;

    /// <summary>The whole name.</summary>
    /// <exception cref="InvalidOperationException">The value is <c>default</c>.</exception>
    public string Value => _value ?? throw new InvalidOperationException("This chain id was never set.");

    /// <summary>What kind of chain it is: <c>stratis</c> or <c>eip155</c> here.</summary>
    public string Namespace => Value[..Value.IndexOf(':')];

    /// <summary>Which chain of its kind.</summary>
    public string Reference => Value[(Value.IndexOf(':') + 1)..];

    /// <summary>Reads a name; the exception says what is accepted.</summary>
    /// <exception cref="FormatException">The text has not the form of CAIP-2.</exception>
    public static ChainId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException(
            $"chainId: '{Shorten(text)}' is no chain id; accepted is CAIP-2, such as stratis:cirrus-dev or eip155:31337.");

    /// <summary>Reads a name; false when the text has not the form of CAIP-2.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ChainId id)
    {
        var valid = text is { Length: <= 41 } && Caip2().IsMatch(text);
        id = valid ? new ChainId(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";

    static ChainId IParsable<ChainId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ChainId>.TryParse(string? s, IFormatProvider? provider, out ChainId result) => TryParse(s, out result);

    static ChainId ISpanParsable<ChainId>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    static bool ISpanParsable<ChainId>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ChainId result) =>
        TryParse(s.ToString(), out result);

    private static string Shorten(string? text) => text is { Length: > 60 } ? text[..60] + "…" : text ?? "";

    [GeneratedRegex(@"^[-a-z0-9]{3,8}:[-_a-zA-Z0-9]{1,32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Caip2();
}
