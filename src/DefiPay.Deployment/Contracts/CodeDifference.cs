using DefiPay.ContractEngine.Validation;

namespace DefiPay.Deployment.Contracts;

/// <summary>How a contract's code on the chain is not the code that was built.</summary>
/// <param name="IsMetadataOnly">True when what runs, and what it costs, is the same: the files differ in what the platform does not look at.</param>
/// <param name="Text">What differs, for a person.</param>
public sealed record CodeDifference(bool IsMetadataOnly, string Text)
{
    private const int LineLengthMax = 200;

    /// <summary>Finds the first difference in the code or, where there is none, all those in metadata.</summary>
    /// <param name="built">Code of one's own.</param>
    /// <param name="onChain">Other code, which a node gave; it may be anything.</param>
    public static CodeDifference Find(ReadOnlyMemory<byte> built, ReadOnlyMemory<byte> onChain)
    {
        // The validator reads hostile bytes within bounds; what it takes for a module can be read here too.
        if (!ContractValidator.Platform.Validate(onChain.Span).IsModule)
        {
            return InCode("The code on the chain is no module that can be read.");
        }

        try
        {
            return Compare(ModuleOutline.Read(built), ModuleOutline.Read(onChain));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Hostile bytes make the reader fail in many ways; all mean the same here.
            return InCode($"The code on the chain cannot be read method by method ({e.GetType().Name}).");
        }
    }

    private static CodeDifference Compare(ModuleOutline built, ModuleOutline onChain)
    {
        foreach ((string name, string[] lines) in built.Code)
        {
            if (!onChain.Code.TryGetValue(name, out string[]? others))
            {
                return InCode($"{Shown(name)} is not in the code on the chain.");
            }

            if (!lines.SequenceEqual(others))
            {
                return InCode($"{Shown(name)} differs: {FirstLine(lines, others)}.");
            }
        }

        return onChain.Code.Keys.FirstOrDefault(name => !built.Code.ContainsKey(name)) is { } more
            ? InCode($"{Shown(more)} is in the code on the chain only.")
            : new CodeDifference(true, $"All methods, types and fields are the same, instruction by instruction. What differs: {InMetadata(built, onChain)}.");
    }

    private static string InMetadata(ModuleOutline built, ModuleOutline onChain)
    {
        string[] differing = [.. built.Metadata.Keys.Where(what => !built.Metadata[what].SequenceEqual(onChain.Metadata[what]))
            .Select(what => $"{what} ({FirstLine([.. built.Metadata[what].Except(onChain.Metadata[what])], [.. onChain.Metadata[what].Except(built.Metadata[what])])})")];
        return differing.Length > 0 ? string.Join("; ", differing) : "the order of members, or how the compiler laid out the file";
    }

    private static string FirstLine(string[] built, string[] onChain)
    {
        int index = built.Zip(onChain).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"built `{Shown(built.ElementAtOrDefault(index))}`, on the chain `{Shown(onChain.ElementAtOrDefault(index))}`";
    }

    // A stranger wrote it: control characters do not reach the terminal.
    private static string Shown(string? line) =>
        line is null ? "nothing more" : string.Concat(line.Take(LineLengthMax).Select(letter => char.IsControl(letter) ? '\uFFFD' : letter));

    private static CodeDifference InCode(string text) => new(false, text);
}
