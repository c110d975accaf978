namespace HotChocolate.Validation;

/// <summary>What validating a document found.</summary>
public sealed class DocumentValidatorResult
{
    private DocumentValidatorResult() => Errors = [];

    /// <summary>A result with errors.</summary>
    public DocumentValidatorResult(IEnumerable<IError> errors) => Errors = [.. errors];

    /// <summary>The result of a valid document.</summary>
    public static DocumentValidatorResult Ok { get; } = new();

    /// <summary>Whether the document is invalid.</summary>
    public bool HasErrors => Errors.Count > 0;

    /// <summary>The errors, at most <see cref="ValidationOptions.MaxAllowedErrors"/>.</summary>
    public IReadOnlyList<IError> Errors { get; }
}
