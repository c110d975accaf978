using System.Text.RegularExpressions;

namespace DefiPay.EndToEnd.Tests.Documents;

/// <summary>A command that a document tells its reader to type.</summary>
/// <param name="Command">The line.</param>
/// <param name="IsByHand">Whether its block is marked `by-hand`: a test may not type it.</param>
/// <param name="Output">Lines that the document shows as the answer, where `…` stands for anything; empty where it shows none.</param>
internal sealed partial record Step(string Command, bool IsByHand, IReadOnlyList<string> Output)
{
    /// <summary>A file to write in place of a command; null for a command.</summary>
    public Document.Block? File { get; init; }

    /// <summary>A line that the document shows and the output lacks; null where none is missing. Runs of blanks count as one.</summary>
    public string? FindMissing(string output)
    {
        string[] printed = [.. output.Split('\n').Select(Tidy)];
        return Output.FirstOrDefault(shown => !printed.Any(line => Regex.IsMatch(line, $"^{Regex.Escape(Tidy(shown)).Replace("…", ".*", StringComparison.Ordinal)}$")));
    }

    private static string Tidy(string line) => Blanks().Replace(line.Trim(), " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
