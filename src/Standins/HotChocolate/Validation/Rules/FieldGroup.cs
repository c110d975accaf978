using System.Runtime.CompilerServices;

namespace HotChocolate.Validation.Rules;

/// <summary>Field selections as a set, whatever their order.</summary>
internal sealed class FieldGroup : IEquatable<FieldGroup>
{
    private readonly HashSet<FieldUse> _fields;
    private readonly int _hash;

    public FieldGroup(IEnumerable<FieldUse> fields)
    {
        _fields = new HashSet<FieldUse>(fields, ReferenceEqualityComparer.Instance);
        // A sum does not depend on the order.
        foreach (var field in _fields) _hash = unchecked(_hash + RuntimeHelpers.GetHashCode(field));
    }

    public bool Equals(FieldGroup? other) =>
        other is not null && _hash == other._hash && _fields.SetEquals(other._fields);

    public override bool Equals(object? obj) => obj is FieldGroup other && Equals(other);

    public override int GetHashCode() => _hash;
}
