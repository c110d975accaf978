using System.Text;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Rest;

/// <summary>
/// A list in place of one parameter: <c>7[1,2,3]</c> is sent as the bytes that <c>ToArray&lt;ulong&gt;</c> reads. Without a type the elements are
/// strings. Single quotes keep blanks, commas and brackets; two of them are one.
/// </summary>
internal static class ArrayParameter
{
    /// <summary>Whether a text is such a list.</summary>
    public static bool Is(string text) => text.AsSpan().TrimStart("0123456789") is ['[', ..];

    /// <summary>Reads a list.</summary>
    /// <exception cref="FormatException">It does not end, something follows its end, or an element is none of its type.</exception>
    public static ContractParameter Parse(string text, StratisNetwork network)
    {
        int start = text.IndexOf('[', StringComparison.Ordinal);
        string type = start == 0 ? $"{(byte)ContractParameterType.String}" : text[..start];
        byte[][] elements =
        [
            .. Elements(text, start + 1).Select(element => ContractParameter.Parse($"{type}#{element}", network).Encode()[1..]).Select(element => Rlp.EncodeElement(element)),
        ];
        return ContractParameter.Of(Rlp.EncodeList(elements));
    }

    private static List<string> Elements(string text, int start)
    {
        var elements = new List<string>();
        bool isQuoted = false;
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] == '\'')
                isQuoted = !isQuoted;
            if (isQuoted || text[i] is not (',' or ']'))
                continue;
            elements.Add(Unquoted(text[start..i].Trim()));
            start = i + 1;
            if (text[i] == ']')
                return string.IsNullOrWhiteSpace(text[start..]) ? elements : throw Malformed(text, start);
        }

        throw Malformed(text, text.Length);
    }

    private static string Unquoted(string element)
    {
        var plain = new StringBuilder();
        for (int i = 0; i < element.Length; i++)
        {
            if (element[i] != '\'')
                plain.Append(element[i]);
            else if (i + 1 < element.Length && element[i + 1] == '\'')
                plain.Append(element[i++]);
        }

        return plain.ToString();
    }

    private static FormatException Malformed(string text, int at) =>
        new($"Parameter '{RequestFields.Shown(text)}' has an invalid array syntax at character {at}.");
}
