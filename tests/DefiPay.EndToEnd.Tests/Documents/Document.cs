using System.Text.RegularExpressions;
using DefiPay.TestSupport;

namespace DefiPay.EndToEnd.Tests.Documents;

/// <summary>A page of the documentation, as far as it can be run: its fenced blocks and the commands within its sentences.</summary>
internal sealed partial class Document
{
    private readonly string _text;

    private Document(string name, string text)
    {
        Name = name;
        _text = text;
        Blocks = [.. Fences().Matches(text).Select(fence => new Block(fence.Groups["language"].Value, fence.Groups["file"].Value.Trim(), fence.Groups["body"].Value))];
    }

    /// <summary>Path from the repository's root.</summary>
    public string Name { get; }

    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>Commands of `sh` blocks, one for each line; a backslash at its end joins the next one.</summary>
    public IEnumerable<string> Commands => Blocks
        .Where(block => block.Language == "sh")
        .SelectMany(block => block.Body.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .Where(line => !line.StartsWith('#'));

    /// <summary>What stands between backticks in a sentence or a table.</summary>
    public IEnumerable<string> Spans => Code().Matches(Fences().Replace(_text, "")).Select(span => span.Groups["code"].Value);

    /// <summary>The README and everything under docs.</summary>
    public static IEnumerable<Document> All =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Prepend(Path.Combine(Repository.Root, "README.md"))
            .Select(path => new Document(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File.ReadAllText(path)))
            .OrderBy(document => document.Name, StringComparer.Ordinal);

    [GeneratedRegex(@"^```(?<language>\w*)(?<file>[^\n]*)\n(?<body>.*?)^```\s*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex(@"(?<!`)(?<fence>`{1,2})(?!`)\s?(?<code>.+?)\s?(?<!`)\k<fence>(?!`)")]
    private static partial Regex Code();

    /// <param name="Language">What the fence says first.</param>
    /// <param name="File">What it says behind that: the file that a reader is to write the block into; empty for none.</param>
    /// <param name="Body">The text.</param>
    internal sealed record Block(string Language, string File, string Body);
}
