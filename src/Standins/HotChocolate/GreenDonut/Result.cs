namespace GreenDonut;

/// <summary>What a fetch gave for one key: a value or an error.</summary>
public readonly record struct Result<TValue>
{
    /// <summary>A value.</summary>
    public Result(TValue value)
    {
        Value = value;
        Kind = ResultKind.Value;
    }

    /// <summary>An error.</summary>
    public Result(Exception error)
    {
        Error = error ?? throw new ArgumentNullException(nameof(error));
        Value = default!;
        Kind = ResultKind.Error;
    }

    /// <summary>Which of both; a key that the fetch never touched is undefined.</summary>
    public ResultKind Kind { get; }

    /// <summary>The value; the type's default for an error.</summary>
    public TValue Value { get; }

    /// <summary>The error; null for a value.</summary>
    public Exception? Error { get; }

    /// <summary>An error.</summary>
    public static Result<TValue> Reject(Exception error) => new(error);

    /// <summary>The error of a key without a value.</summary>
    public static Result<TValue> Reject<TKey>(TKey key) => new(new KeyNotFoundException($"The key `{key}` could not be resolved."));

    /// <summary>A value.</summary>
    public static Result<TValue> Resolve(TValue value) => new(value);

    /// <summary>A value.</summary>
    public static implicit operator Result<TValue>(TValue value) => new(value);

    /// <summary>The value.</summary>
    public static implicit operator TValue(Result<TValue> result) => result.Value;
}
