namespace HotChocolate;

/// <summary>A path segment that names an element of a list.</summary>
public sealed class IndexerPathSegment : Path
{
    internal IndexerPathSegment(Path parent, int index)
        : base(parent) => Index = index;

    /// <summary>The zero-based index.</summary>
    public int Index { get; }

    /// <inheritdoc />
    public override bool Equals(Path? other) =>
        other is IndexerPathSegment segment
        && segment.Length == Length
        && segment.Index == Index
        && Parent.Equals(segment.Parent);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Parent.GetHashCode(), Index);
}
