namespace HotChocolate;

/// <summary>What a field with declared errors returned: a value or errors.</summary>
public interface IFieldResult
{
    /// <summary>The value, or the errors.</summary>
    object? Value { get; }

    /// <summary>True for a value.</summary>
    bool IsSuccess { get; }

    /// <summary>True for errors.</summary>
    bool IsError { get; }
}
