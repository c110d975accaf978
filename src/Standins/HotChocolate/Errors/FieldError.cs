namespace HotChocolate;

/// <summary>The errors that a field returned instead of a value.</summary>
public sealed class FieldError : IFieldResult
{
    /// <summary>Creates the result from one error.</summary>
    public FieldError(object error) => Errors = [error];

    /// <summary>Creates the result from several errors.</summary>
    public FieldError(IReadOnlyList<object> errors) => Errors = errors;

    /// <summary>The errors.</summary>
    public IReadOnlyList<object> Errors { get; }

    /// <inheritdoc />
    public bool IsSuccess => false;

    /// <inheritdoc />
    public bool IsError => true;

    object? IFieldResult.Value => Errors;
}
