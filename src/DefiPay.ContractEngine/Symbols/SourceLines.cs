using System.Text;

namespace DefiPay.ContractEngine.Symbols;

/// <summary>One source, cut into lines as the compiler counts them.</summary>
internal sealed class SourceLines(string text)
{
    private readonly string[] _lines = text.ReplaceLineEndings("\n").Split('\n');

    public string? LineOf(int line, int lengthMax) => line >= 1 && line <= _lines.Length ? Cut(_lines[line - 1].Trim(), lengthMax) : null;

    /// <summary>The text of a span with runs of white space as one blank; null for a span that lies outside.</summary>
    public string? TextOf(SourceSpan span, int lengthMax)
    {
        if (span.Line < 1 || span.EndLine < span.Line || span.EndLine > _lines.Length) return null;
        var text = new StringBuilder();
        for (var line = span.Line; line <= span.EndLine && text.Length <= lengthMax; line++)
        {
            var all = _lines[line - 1];
            var start = line == span.Line ? Math.Clamp(span.Column - 1, 0, all.Length) : 0;
            var end = line == span.EndLine ? Math.Clamp(span.EndColumn - 1, start, all.Length) : all.Length;
            foreach (var word in all[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (text.Length > 0) text.Append(' ');
                text.Append(word);
            }
        }

        return Cut(text.ToString(), lengthMax);
    }

    private static string Cut(string text, int lengthMax) => text.Length <= lengthMax ? text : text[..(lengthMax - 1)] + "…";
}
