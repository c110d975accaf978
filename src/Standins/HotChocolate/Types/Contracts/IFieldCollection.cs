using System.Diagnostics.CodeAnalysis;

namespace HotChocolate.Types;

/// <summary>The fields of a type, in order and by name.</summary>
/// <typeparam name="T">The kind of field.</typeparam>
public interface IFieldCollection<out T> : IReadOnlyCollection<T> where T : class, IField
{
    /// <summary>The field of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such field.</exception>
    T this[string fieldName] { get; }

    /// <summary>The field at a place.</summary>
    T this[int index] { get; }

    /// <summary>True when there is a field of that name.</summary>
    bool ContainsField([NotNullWhen(true)] string? fieldName);
}
