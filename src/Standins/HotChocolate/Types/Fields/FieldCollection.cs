using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace HotChocolate.Types;

/// <summary>The default <see cref="IFieldCollection{T}"/>.</summary>
/// <typeparam name="T">The kind of field.</typeparam>
public sealed class FieldCollection<T> : IFieldCollection<T> where T : class, IField
{
    private readonly T[] _fields;
    private readonly FrozenDictionary<string, T> _byName;

    /// <summary>Creates a collection.</summary>
    /// <exception cref="ArgumentException">Two fields have the same name.</exception>
    public FieldCollection(IEnumerable<T> fields)
    {
        _fields = fields.ToArray();
        _byName = _fields.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);
    }

    /// <summary>A collection without fields.</summary>
    public static FieldCollection<T> Empty { get; } = new([]);

    /// <inheritdoc />
    public int Count => _fields.Length;

    /// <inheritdoc />
    public T this[string fieldName] => _byName[fieldName];

    /// <inheritdoc />
    public T this[int index] => _fields[index];

    /// <summary>The field of that name, if there is one.</summary>
    public bool TryGetField([NotNullWhen(true)] string? fieldName, [NotNullWhen(true)] out T? field)
    {
        if (fieldName is not null)
        {
            return _byName.TryGetValue(fieldName, out field);
        }

        field = null;
        return false;
    }

    /// <inheritdoc />
    public bool ContainsField([NotNullWhen(true)] string? fieldName) => fieldName is not null && _byName.ContainsKey(fieldName);

    /// <summary>The fields without allocating an enumerator.</summary>
    public ReadOnlySpan<T> AsSpan() => _fields;

    /// <inheritdoc />
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_fields).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
