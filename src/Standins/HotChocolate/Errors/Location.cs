namespace HotChocolate;

/// <summary>A one-based line and column in a document.</summary>
public readonly struct Location : IComparable<Location>
{
    /// <summary>Creates a location; both parts start at one.</summary>
    public Location(int line, int column)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(column, 1);
        Line = line;
        Column = column;
    }

    /// <summary>The line, from one.</summary>
    public int Line { get; }

    /// <summary>The column, from one.</summary>
    public int Column { get; }

    /// <inheritdoc />
    public int CompareTo(Location other) => Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);
}
