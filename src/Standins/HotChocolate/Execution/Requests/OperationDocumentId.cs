using System.Diagnostics.CodeAnalysis;

namespace HotChocolate.Execution;

/// <summary>The id of a document: letters, digits, <c>-</c> and <c>_</c>.</summary>
public readonly struct OperationDocumentId : IEquatable<OperationDocumentId>
{
    private readonly string? _value;

    /// <summary>Creates an id.</summary>
    /// <exception cref="ArgumentException">The text has other characters.</exception>
    public OperationDocumentId(string value)
    {
        EnsureValidId(value);
        _value = value;
    }

    private OperationDocumentId(string value, bool trusted)
    {
        _ = trusted;
        _value = value;
    }

    /// <summary>True for the default value.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(_value);

    /// <summary>The text.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts from text.</summary>
    public static implicit operator OperationDocumentId?(string? value) => value is null ? null : new OperationDocumentId(value);

    /// <summary>Equality of the texts.</summary>
    public static bool operator ==(OperationDocumentId left, OperationDocumentId right) => left.Equals(right);

    /// <summary>Inequality of the texts.</summary>
    public static bool operator !=(OperationDocumentId left, OperationDocumentId right) => !left.Equals(right);

    /// <summary>Refuses a text with other characters.</summary>
    /// <exception cref="ArgumentException">The text has other characters.</exception>
    public static void EnsureValidId(string operationId)
    {
        if (!IsValidId(operationId))
        {
            throw new ArgumentException("The operation id has invalid characters: letters, digits, `-` and `_` are allowed.", nameof(operationId));
        }
    }

    /// <summary>True for letters, digits, <c>-</c> and <c>_</c>.</summary>
    public static bool IsValidId(string operationId) =>
        !string.IsNullOrEmpty(operationId) && operationId.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>True for no id or the default value.</summary>
    public static bool IsNullOrEmpty([NotNullWhen(false)] OperationDocumentId? id) => id is null || id.Value.IsEmpty;

    /// <summary>Reads an id.</summary>
    public static bool TryParse(string? value, [NotNullWhen(true)] out OperationDocumentId? id)
    {
        id = value is not null && IsValidId(value) ? new OperationDocumentId(value, true) : null;
        return id is not null;
    }

    /// <inheritdoc />
    public bool Equals(OperationDocumentId other) => Value == other.Value;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is OperationDocumentId other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => Value;
}
