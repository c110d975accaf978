namespace HotChocolate.Language.Utilities;

/// <summary>Writes syntax trees as GraphQL text.</summary>
public static class SyntaxPrinter
{
    /// <summary>
    /// The text of <paramref name="node"/>. Parsing it gives an equal tree. Indented by two spaces, or without line ends
    /// outside block strings.
    /// </summary>
    public static string Print(this ISyntaxNode node, bool indented = true)
    {
        var writer = new SyntaxWriter(indented);
        writer.Write(node);
        return writer.ToString();
    }
}
