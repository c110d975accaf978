using System.Text;

namespace DefiPay.Chains;

/// <summary>Text from a chain, made fit for JSON and databases: anybody may have written it.</summary>
public static class PlainText
{
    /// <summary>
    /// The text with U+FFFD in place of what neither a database nor JSON can carry (U+0000 and lone surrogates), cut to a length.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="lengthMax">UTF-16 units to keep at most.</param>
    public static string Of(string text, int lengthMax = int.MaxValue)
    {
        var cut = text.Length > lengthMax ? text[..(char.IsHighSurrogate(text[lengthMax - 1]) ? lengthMax - 1 : lengthMax)] : text;
        var plain = new StringBuilder(cut.Length);
        foreach (var rune in cut.EnumerateRunes())
            plain.Append(rune.Value == 0 ? "\uFFFD" : rune.ToString());
        return plain.ToString();
    }
}
