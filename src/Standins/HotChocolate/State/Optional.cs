using System.Diagnostics.CodeAnalysis;

namespace HotChocolate;

/// <summary>Tells an input that was left out from one that was given as null.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct Optional<T> : IEquatable<Optional<T>>, IOptional
{
    /// <summary>Creates a given value.</summary>
    public Optional(T? value)
    {
        Value = value;
        HasValue = true;
    }

    private Optional(T? defaultValue, bool hasValue)
    {
        Value = defaultValue;
        HasValue = hasValue;
    }

    /// <summary>The given value, or the default.</summary>
    public T? Value { get; }

    /// <inheritdoc />
    [MemberNotNullWhen(true, nameof(Value))]
    public bool HasValue { get; }

    /// <summary>True when nothing was given.</summary>
    public bool IsEmpty => !HasValue;

    object? IOptional.Value => Value;

    /// <summary>A value that was not given, with what to use instead.</summary>
    public static Optional<T> Empty(T? defaultValue = default) => new(defaultValue, false);

    /// <summary>Converts from the untyped form.</summary>
    public static Optional<T> From(IOptional optional) =>
        optional.HasValue || optional.Value is not null
            ? new Optional<T>((T?)optional.Value, optional.HasValue)
            : new Optional<T>(default, false);

    /// <summary>A given value.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>The value or its default.</summary>
    [return: MaybeNull]
    public static implicit operator T(Optional<T> optional) => optional.Value!;

    /// <summary>Equality of both parts.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Inequality of either part.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(Optional<T> other) =>
        HasValue == other.HasValue && EqualityComparer<T?>.Default.Equals(Value, other.Value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(HasValue, Value);

    /// <inheritdoc />
    public override string? ToString() => HasValue ? Value?.ToString() ?? "null" : "unspecified";
}
