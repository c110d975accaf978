using System.Globalization;
using System.Text;

namespace HotChocolate;

/// <summary>The place of a value in a response, as a chain of segments from the value up to the root.</summary>
public abstract class Path : IEquatable<Path>
{
    /// <summary>Creates the root.</summary>
    protected Path()
    {
        Parent = this;
        Length = 0;
    }

    /// <summary>Creates a segment below <paramref name="parent"/>.</summary>
    protected Path(Path parent)
    {
        ArgumentNullException.ThrowIfNull(parent);
        Parent = parent;
        Length = parent.Length + 1;
    }

    /// <summary>The root of all paths.</summary>
    public static Path Root { get; } = new RootPathSegment();

    /// <summary>The segment above; the root is its own parent.</summary>
    public Path Parent { get; }

    /// <summary>Segments from the root; the root has none.</summary>
    public int Length { get; }

    /// <summary>True for the root.</summary>
    public bool IsRoot => Length == 0;

    /// <summary>Adds a field's response name.</summary>
    public Path Append(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new NamePathSegment(this, name);
    }

    /// <summary>Adds a zero-based list index.</summary>
    public Path Append(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new IndexerPathSegment(this, index);
    }

    /// <summary>The path as text, <c>/a[1]/b</c>; the root is <c>/</c>.</summary>
    public string Print()
    {
        if (IsRoot)
        {
            return "/";
        }

        var text = new StringBuilder();
        foreach (var segment in ToList())
        {
            _ = segment is int index
                ? text.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']')
                : text.Append('/').Append((string)segment);
        }

        return text.ToString();
    }

    /// <summary>The segments from the root, names as strings and indexes as integers.</summary>
    public IReadOnlyList<object> ToList()
    {
        var segments = new object[Length];
        var current = this;
        for (var i = Length - 1; i >= 0; i--)
        {
            segments[i] = current is IndexerPathSegment indexer ? indexer.Index : ((NamePathSegment)current).Name;
            current = current.Parent;
        }

        return segments;
    }

    /// <inheritdoc />
    public virtual bool Equals(Path? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public sealed override bool Equals(object? obj) => obj is Path other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => 0;

    /// <inheritdoc />
    public override string ToString() => Print();

    internal static Path FromList(IReadOnlyList<object> segments)
    {
        var path = Root;
        foreach (var segment in segments)
        {
            path = segment switch
            {
                string name => path.Append(name),
                int index => path.Append(index),
                _ => throw new NotSupportedException("A path consists of names and zero-based indexes.")
            };
        }

        return path;
    }

    private sealed class RootPathSegment : Path;
}
