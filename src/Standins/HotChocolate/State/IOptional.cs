namespace HotChocolate;

/// <summary>A value that may not have been given at all.</summary>
public interface IOptional
{
    /// <summary>The value; null when none was given or null was.</summary>
    object? Value { get; }

    /// <summary>True when a value, null included, was given.</summary>
    bool HasValue { get; }
}
