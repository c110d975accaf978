using System.Globalization;
using System.Text;

namespace HotChocolate.Language;

/// <summary>Turns the raw inside of a string token into its value.</summary>
internal static class StringDecoder
{
    /// <summary>Resolves the escapes of a quoted string.</summary>
    public static string Quoted(ReadOnlySpan<byte> raw, in Utf8GraphQLReader reader)
    {
        var escape = raw.IndexOf((byte)'\\');
        if (escape < 0) return Encoding.UTF8.GetString(raw);
        var text = new StringBuilder(raw.Length);
        while (escape >= 0)
        {
            text.Append(Encoding.UTF8.GetString(raw[..escape]));
            raw = raw[(escape + 1)..];
            raw = raw[Escape(raw, text, reader)..];
            escape = raw.IndexOf((byte)'\\');
        }
        return text.Append(Encoding.UTF8.GetString(raw)).ToString();
    }

    /// <summary>Removes common indentation and blank first and last lines, as section 2.9.4 of the specification says.</summary>
    public static string Block(ReadOnlySpan<byte> raw)
    {
        var lines = Encoding.UTF8.GetString(raw).Replace("\\\"\"\"", "\"\"\"")
            .Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
        var indent = lines.Skip(1).Where(line => !IsBlank(line)).Select(Indent).DefaultIfEmpty(0).Min();
        for (var i = 1; i < lines.Length; i++) lines[i] = lines[i][Math.Min(indent, lines[i].Length)..];
        var first = Array.FindIndex(lines, line => !IsBlank(line));
        if (first < 0) return string.Empty;
        var last = Array.FindLastIndex(lines, line => !IsBlank(line));
        return string.Join('\n', lines, first, last - first + 1);
    }

    private static bool IsBlank(string line) => Indent(line) == line.Length;

    private static int Indent(string line)
    {
        var count = line.AsSpan().IndexOfAnyExcept(' ', '\t');
        return count < 0 ? line.Length : count;
    }

    /// <summary>Appends the character that an escape stands for; returns how many bytes behind the backslash it took.</summary>
    private static int Escape(ReadOnlySpan<byte> raw, StringBuilder text, in Utf8GraphQLReader reader)
    {
        if (raw[0] == 'u') return UnicodeEscape(raw, text, reader);
        text.Append(raw[0] switch
        {
            (byte)'"' => '"',
            (byte)'\\' => '\\',
            (byte)'/' => '/',
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            _ => throw reader.Error($"Invalid escape `\\{(char)raw[0]}` within a string."),
        });
        return 1;
    }

    private static int UnicodeEscape(ReadOnlySpan<byte> raw, StringBuilder text, in Utf8GraphQLReader reader)
    {
        if (raw.Length > 1 && raw[1] == '{')
        {
            var end = raw.IndexOf((byte)'}');
            if (end is < 3 or > 10) throw Invalid(reader);
            AppendRune(Hex(raw[2..end], reader), text, reader);
            return end + 1;
        }
        var first = FourDigits(raw, reader);
        if (!char.IsHighSurrogate((char)first))
        {
            AppendRune(first, text, reader);
            return 5;
        }
        // Two escapes that form a surrogate pair are one character; a lone half is none.
        if (!raw[5..].StartsWith("\\u"u8)) throw Invalid(reader);
        var second = FourDigits(raw[6..], reader);
        if (!char.IsLowSurrogate((char)second)) throw Invalid(reader);
        text.Append((char)first).Append((char)second);
        return 11;
    }

    private static int FourDigits(ReadOnlySpan<byte> raw, in Utf8GraphQLReader reader) =>
        raw.Length >= 5 ? Hex(raw[1..5], reader) : throw Invalid(reader);

    private static int Hex(ReadOnlySpan<byte> digits, in Utf8GraphQLReader reader) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Invalid(reader);

    private static void AppendRune(int value, StringBuilder text, in Utf8GraphQLReader reader)
    {
        if (!Rune.IsValid(value)) throw Invalid(reader);
        text.Append(new Rune(value).ToString());
    }

    private static SyntaxException Invalid(in Utf8GraphQLReader reader) =>
        reader.Error("Invalid unicode escape within a string.");
}
