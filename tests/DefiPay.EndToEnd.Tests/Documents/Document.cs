using System.Text.RegularExpressions;
using DefiPay.TestSupport;

namespace DefiPay.EndToEnd.Tests.Documents;

/// <summary>
/// A page of the documentation, as far as it can be run: its fenced blocks and the commands within its sentences. Behind the language a fence
/// may say more, which no reader of the page sees: `sh by-hand` is not typed by a test, `text output` is what the command above it answers, and
/// any other word is the file that a reader is to write the block into.
/// </summary>
internal sealed partial class Document
{
    private const string ByHand = "by-hand";
    private const string Output = "output";

    private readonly string _text;

    private Document(string name, string text)
    {
        Name = name;
        _text = text;
        Blocks = [.. Fences().Matches(text).Select(fence => new Block(fence.Groups["language"].Value, fence.Groups["note"].Value.Trim(), fence.Groups["body"].Value))];
    }

    /// <summary>Path from the repository's root.</summary>
    public string Name { get; }

    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>Commands of `sh` blocks, one for each line; a backslash at its end joins the next one. Shown output belongs to the last of them. Files
    /// are written where they are shown.</summary>
    public IReadOnlyList<Step> Steps
    {
        get
        {
            var steps = new List<Step>();
            foreach (Block block in Blocks)
            {
                if (block.Language == "sh")
                {
                    steps.AddRange(LinesOf(block.Body.Replace("\\\n", " ", StringComparison.Ordinal)).Where(line => !line.StartsWith('#')).Select(line => new Step(line, block.Note == ByHand, [])));
                }
                else if (block.Note == Output)
                {
                    steps[^1] = steps[^1] with { Output = LinesOf(block.Body) };
                }
                else if (block.Note.Length > 0)
                {
                    steps.Add(new Step("", false, []) { File = block });
                }
            }

            return steps;
        }
    }

    /// <summary>What stands between backticks in a sentence or a table.</summary>
    public IEnumerable<string> Spans => Code().Matches(Fences().Replace(_text, "")).Select(span => span.Groups["code"].Value);

    /// <summary>The README and everything under docs.</summary>
    public static IEnumerable<Document> All =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Prepend(Path.Combine(Repository.Root, "README.md"))
            .Select(path => new Document(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File.ReadAllText(path)))
            .OrderBy(document => document.Name, StringComparer.Ordinal);

    private static string[] LinesOf(string body) => body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"^```(?<language>\w*)(?<note>[^\n]*)\n(?<body>.*?)^```\s*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex(@"(?<!`)(?<fence>`{1,2})(?!`)\s?(?<code>.+?)\s?(?<!`)\k<fence>(?!`)")]
    private static partial Regex Code();

    /// <param name="Language">What the fence says first.</param>
    /// <param name="Note">What it says behind that; empty for nothing.</param>
    /// <param name="Body">The text.</param>
    internal sealed record Block(string Language, string Note, string Body);
}
