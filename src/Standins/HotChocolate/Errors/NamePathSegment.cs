namespace HotChocolate;

/// <summary>A path segment that names a field.</summary>
public sealed class NamePathSegment : Path
{
    internal NamePathSegment(Path parent, string name)
        : base(parent) => Name = name;

    /// <summary>The response name of the field.</summary>
    public string Name { get; }

    /// <inheritdoc />
    public override bool Equals(Path? other) =>
        other is NamePathSegment segment
        && segment.Length == Length
        && segment.Name == Name
        && Parent.Equals(segment.Parent);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Parent.GetHashCode(), Name);
}
