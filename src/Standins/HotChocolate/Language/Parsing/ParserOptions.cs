namespace HotChocolate.Language;

/// <summary>Bounds and switches of the parser. Every bound, once passed, ends parsing with a <see cref="SyntaxException"/>.</summary>
/// <param name="noLocations">Whether nodes go without locations.</param>
/// <param name="allowFragmentVariables">Whether a fragment may declare variables.</param>
/// <param name="maxAllowedNodes">How many syntax nodes a document may have.</param>
/// <param name="maxAllowedTokens">How many tokens a document may have.</param>
/// <param name="maxAllowedFields">How many field selections a document may have.</param>
/// <param name="maxAllowedRecursionDepth">How deep selections, values and types may nest; guards the stack.</param>
public sealed class ParserOptions(
    bool noLocations = false,
    bool allowFragmentVariables = false,
    int maxAllowedNodes = int.MaxValue,
    int maxAllowedTokens = int.MaxValue,
    int maxAllowedFields = 2048,
    int maxAllowedRecursionDepth = 200)
{
    /// <summary>The options used when none are given.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>The default options without locations.</summary>
    public static ParserOptions NoLocation { get; } = new(noLocations: true);

    /// <summary>Whether nodes go without locations.</summary>
    public bool NoLocations { get; } = noLocations;

    /// <summary>Whether a fragment may declare variables.</summary>
    public bool AllowFragmentVariables { get; } = allowFragmentVariables;

    /// <summary>How many syntax nodes a document may have.</summary>
    public int MaxAllowedNodes { get; } = maxAllowedNodes;

    /// <summary>How many tokens a document may have.</summary>
    public int MaxAllowedTokens { get; } = maxAllowedTokens;

    /// <summary>How many field selections a document may have.</summary>
    public int MaxAllowedFields { get; } = maxAllowedFields;

    /// <summary>How deep selections, values and types may nest.</summary>
    public int MaxAllowedRecursionDepth { get; } = maxAllowedRecursionDepth;
}
