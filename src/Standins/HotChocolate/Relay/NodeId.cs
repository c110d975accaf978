namespace HotChocolate.Types.Relay;

/// <summary>What a global id stands for.</summary>
/// <param name="typeName">The node's type.</param>
/// <param name="internalId">The value.</param>
public readonly struct NodeId(string typeName, object internalId) : IEquatable<NodeId>
{
    /// <summary>The node's type.</summary>
    public string TypeName { get; } = typeName;

    /// <summary>The value.</summary>
    public object InternalId { get; } = internalId;

    /// <summary>Equality of both parts.</summary>
    public static bool operator ==(NodeId left, NodeId right) => left.Equals(right);

    /// <summary>Inequality of either part.</summary>
    public static bool operator !=(NodeId left, NodeId right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(NodeId other) => TypeName == other.TypeName && Equals(InternalId, other.InternalId);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is NodeId other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(TypeName, InternalId);

    /// <inheritdoc />
    public override string ToString() => $"{TypeName}:{InternalId}";
}
