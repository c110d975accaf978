using System.Text;

namespace DefiPay.Stratis;

/// <summary>Lists of arguments, in the forms in which they travel together.</summary>
public static class ContractParameters
{
    private const char Separator = '|';
    private const char Escape = '\\';

    /// <summary>The binary form: an RLP list of the parameters; no bytes at all for no parameters.</summary>
    public static byte[] Encode(IReadOnlyList<ContractParameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return parameters.Count == 0 ? [] : Rlp.EncodeList(parameters.Select(parameter => Rlp.EncodeElement(parameter.Encode())).ToArray());
    }

    /// <summary>Reads what <see cref="Encode"/> writes.</summary>
    /// <exception cref="FormatException">The bytes are no list of parameters.</exception>
    public static IReadOnlyList<ContractParameter> Decode(ReadOnlySpan<byte> encoded)
    {
        if (encoded.IsEmpty)
        {
            return [];
        }

        return PlatformRlp.ReadList(encoded).Select(item => ContractParameter.Decode(item)).ToArray();
    }

    /// <summary>One line with all parameters: <c>4#a\|b|7#5</c>. In values <c>|</c> and <c>#</c> are escaped by a backslash.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="network">The network whose addresses the text shall name.</param>
    public static string Join(IReadOnlyList<ContractParameter> parameters, StratisNetwork network)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return string.Join(Separator, parameters.Select(parameter => EscapeValue(parameter.ToText(network))));
    }

    /// <summary>Reads what <see cref="Join"/> writes.</summary>
    /// <exception cref="FormatException">A part is no parameter.</exception>
    public static IReadOnlyList<ContractParameter> Split(string text, StratisNetwork network)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parameters = new List<ContractParameter>();
        var part = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Separator)
            {
                parameters.Add(ContractParameter.Parse(part.ToString(), network));
                part.Clear();
            }
            else
            {
                i += text[i] == Escape && i + 1 < text.Length && text[i + 1] is (Separator or '#') ? 1 : 0;
                part.Append(text[i]);
            }
        }

        if (text.Length > 0)
        {
            parameters.Add(ContractParameter.Parse(part.ToString(), network));
        }

        return parameters;
    }

    private static string EscapeValue(string text)
    {
        var value = text.IndexOf('#', StringComparison.Ordinal) + 1;
        return text[..value] + text[value..].Replace("|", @"\|", StringComparison.Ordinal).Replace("#", @"\#", StringComparison.Ordinal);
    }
}
