using HotChocolate;

namespace DefiPay.Standins.HotChocolate.Tests.Execution;

/// <summary>Parts of printed schemas.</summary>
internal static class Sdl
{
    /// <summary>The definition that begins with a line, without its description.</summary>
    public static string Of(ISchema schema, string start)
    {
        var text = schema.Print();
        var from = text.IndexOf(start + " ", StringComparison.Ordinal);
        Assert.True(from >= 0, $"`{start}` is missing in:\n{text}");
        return text[from..(text.IndexOf("\n}", from, StringComparison.Ordinal) + 2)];
    }

    public static string Block(string text) => text.ReplaceLineEndings("\n").Trim();
}
