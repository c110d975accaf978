using HotChocolate.Language;

namespace HotChocolate.Execution.Options;

/// <summary>Bounds of the documents that a schema accepts.</summary>
public sealed class RequestParserOptions
{
    /// <summary>Whether errors tell lines and columns. Default true.</summary>
    public bool IncludeLocations { get; set; } = true;

    /// <summary>How many syntax nodes a document may have. Default: no bound.</summary>
    public int MaxAllowedNodes { get; set; } = int.MaxValue;

    /// <summary>How many tokens a document may have. Default: no bound.</summary>
    public int MaxAllowedTokens { get; set; } = int.MaxValue;

    /// <summary>How many field selections a document may have. Default 2048.</summary>
    public int MaxAllowedFields { get; set; } = 2048;

    internal ParserOptions ToParserOptions() => new(
        noLocations: !IncludeLocations,
        maxAllowedNodes: MaxAllowedNodes,
        maxAllowedTokens: MaxAllowedTokens,
        maxAllowedFields: MaxAllowedFields);
}
